import { VettingError } from '../../errors.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import type { Queryable } from '../../store/queryable.ts'
import { type Reviewer, readReviewer, type ReviewerRole } from '../../store/review/desk/reviewer.ts'
import { type AuditEvent, recorder } from '../audit/recorder.ts'
import type { Desk } from './desk.ts'
import { refusalOf } from './refusalOf.ts'

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
  who: { readonly by: string; readonly roles: readonly ReviewerRole[] },
  work: (acting: Acting) => Promise<Done<Result>>,
): Promise<Result> => {
  try {
    return await asReviewer(desk.pool, who.by, async (tx) => {
      const reviewer = await readReviewer(tx, who.by)
      if (!reviewer)
        throw new VettingError('unknown-reviewer', 'There is no reviewer of that name. See: vetting reviewers')
      if (!reviewer.active || !reviewer.roles.some((role) => who.roles.includes(role))) {
        throw new VettingError(
          'not-permitted',
          `This takes an active reviewer with the role ${who.roles.join(' or ')}.`,
        )
      }
      const { result, event } = await work({ tx, reviewer })
      const { purpose, legalBasis } = desk
      if (event) await recorder({ actor: reviewer.id, purpose, legalBasis })(tx, withinRequest(desk, event))
      return result
    })
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

/** An entry carries the id of its request, where there is one, beside the number of what was written. */
const withinRequest = ({ correlationId }: Desk, event: DeskEvent): DeskEvent =>
  correlationId === undefined
    ? event
    : { ...event, correlationId, fields: [...(event.fields ?? []), event.correlationId] }

/** Who works the queue. */
export const workers: readonly ReviewerRole[] = ['officer', 'supervisor']
