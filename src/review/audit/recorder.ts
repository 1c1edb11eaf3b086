import type { AuditEntry } from '../../store/audit/auditEntry.ts'
import type { Queryable } from '../../store/queryable.ts'
import { audit } from './audit.ts'

/** What every entry of one piece of work has in common. */
export type AuditContext = Pick<
  AuditEntry,
  'actor' | 'purpose' | 'legalBasis' | 'onBehalfOf' | 'correlationId' | 'runId'
>

export type AuditEvent = Omit<AuditEntry, keyof AuditContext | 'outcome'> & Partial<Pick<AuditEntry, 'outcome'>>

export type Recorder = (tx: Queryable, event: AuditEvent) => Promise<string>

/** Records events of one piece of work; see `audit`. */
export const recorder =
  (context: AuditContext): Recorder =>
  (tx, event) =>
    audit(tx, entryOf(context, event))

/** The entry of an event. */
export const entryOf = (context: AuditContext, event: AuditEvent): AuditEntry => ({
  ...context,
  outcome: 'done',
  ...event,
})
