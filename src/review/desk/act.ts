import { VettingError } from '../../errors.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { auditStatement } from '../../store/audit/appendAudit.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { About } from '../../store/review/desk/noteRefusal.ts'
import { type Reviewer, readReviewer, type ReviewerRole } from '../../store/review/desk/reviewer.ts'
import { checkEntry } from '../audit/audit.ts'
import { type AuditEvent, entryOf } from '../audit/recorder.ts'
import type { Desk } from './desk.ts'
import { refusable } from './refusable.ts'

export type Actor = {
  readonly by: string
  readonly roles: readonly ReviewerRole[]
  /** Undefined for a step that names nothing of anybody. */
  readonly about: About | undefined
}

export type Acting = { readonly tx: Queryable; readonly reviewer: Reviewer }

/** What the audit trail says of an operation; `correlationId` is the number of what was written, such as `note-7`. */
export type DeskEvent = AuditEvent & { readonly correlationId: string }

/** What an operation gives back, and its entry; undefined when nothing was touched. */
export type Done<Result> = { readonly result: Result; readonly event: DeskEvent | undefined }

/**
 * Runs one operation of somebody as one transaction that ends with its audit entry: both are kept, or neither. The rules of
 * the database speak with the codes of this program.
 * @throws VettingError `unknown-reviewer`, `not-permitted`, and whatever the work throws.
 */
export const act = async <Result>(
  desk: Desk,
  who: Actor,
  work: (acting: Acting) => Promise<Done<Result>>,
): Promise<Result> => {
  const context = { actor: who.by, purpose: desk.purpose, legalBasis: desk.legalBasis }
  const { result } = await refusable(desk, who.by, who.about, () =>
    asReviewer(
      desk.pool,
      who.by,
      async (tx) => work({ tx, reviewer: allowed(await readReviewer(tx, who.by), who.roles) }),
      ({ event }) => event && auditStatement(checkEntry(entryOf(context, withinRequest(desk, event)))),
    ),
  )
  return result
}

/** An entry carries the id of its request, where there is one, beside the number of what was written. */
const withinRequest = ({ correlationId }: Desk, event: DeskEvent): DeskEvent =>
  correlationId === undefined
    ? event
    : { ...event, correlationId, fields: [...(event.fields ?? []), event.correlationId] }

function allowed(reviewer: Reviewer | undefined, roles: readonly ReviewerRole[]): Reviewer {
  if (!reviewer) throw new VettingError('unknown-reviewer', 'There is no reviewer of that name. See: vetting reviewers')
  if (reviewer.active && reviewer.roles.some((role) => roles.includes(role))) return reviewer
  throw new VettingError('not-permitted', `This takes an active reviewer with the role ${roles.join(' or ')}.`)
}

/** Who works the queue. */
export const workers: readonly ReviewerRole[] = ['officer', 'supervisor']
