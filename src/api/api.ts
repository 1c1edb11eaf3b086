import type pg from 'pg'
import { checkEntry } from '../review/audit/audit.ts'
import { type AuditEvent, entryOf, recorder } from '../review/audit/recorder.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { Thresholds } from '../review/policy/thresholds.ts'
import type { Rematch } from '../review/replay/rereadInputs.ts'
import { auditStatement } from '../store/audit/appendAudit.ts'
import type { Statement } from '../store/inTransaction.ts'
import type { Queryable } from '../store/queryable.ts'

/** What the operations work with; the command line, a server and a console build it once. */
export type Api = {
  /** Short statements. */
  readonly db: pg.Pool
  /** Long statements: reports. */
  readonly bulk: pg.Pool
  readonly policy: Policy
  /** Those of the files and settings; runs work with them once they are adopted. Few operations need the model read for it. */
  readonly thresholds: () => Promise<Thresholds>
  /** Of every audit entry (Data Protection Act 2018, s36). */
  readonly purpose: string
  readonly legalBasis: string
  readonly now: () => Date
  /** Compares a member and a record anew (replay). */
  readonly rematch: Rematch
  /** File outside the database that keeps ends of the audit trail, and the one of the key that signs them. */
  readonly checkpoints: string
  readonly signingKey: string | null
}

/** Who asks, and why. */
export type Caller = {
  /** The reviewer they signed in as. */
  readonly by: string
  /** In their own words; kept in the audit trail with whatever is looked at. */
  readonly justification: string
  /** One for everything that belongs to one request. */
  readonly correlationId: string
}

/** Records what an operation does, in its transaction, under the caller's justification. */
export const record = (
  { purpose, legalBasis }: Api,
  { by, justification, correlationId }: Caller,
  tx: Queryable,
  event: Omit<AuditEvent, 'justification'>,
): Promise<string> => recorder({ actor: by, purpose, legalBasis, correlationId })(tx, { justification, ...event })

/** Records that data was looked at. Call it before the data is returned: when it throws, nothing is. */
export const consult = (
  api: Api,
  caller: Caller,
  tx: Queryable,
  event: Omit<AuditEvent, 'operation' | 'justification'>,
): Promise<string> => record(api, caller, tx, { operation: 'consultation', ...event })

/** The statement that records a look, for the end of the transaction that reads: it goes with the commit, before anything is returned. */
export const consultation = (
  { purpose, legalBasis }: Api,
  { by, justification, correlationId }: Caller,
  event: Omit<AuditEvent, 'operation' | 'justification'>,
): Statement =>
  auditStatement(
    checkEntry(
      entryOf(
        { actor: by, purpose, legalBasis, correlationId },
        { operation: 'consultation', justification, ...event },
      ),
    ),
  )
