import type { IncomingFinding } from '../store/review/incomingFinding.ts'
import { gatherFindings } from '../store/review/incomingFindings.ts'
import { loadFindingsNear } from '../store/review/loadFindingsNear.ts'
import { lockReview } from '../store/review/lockReview.ts'
import { membersNear } from '../store/review/membersNear.ts'
import { readReconciliation } from '../store/review/readReconciliation.ts'
import { replaceFindings } from '../store/review/replaceFindings.ts'
import type { Queryable } from '../store/queryable.ts'
import { londonTime } from './clocks/londonTime.ts'
import type { Policy } from './policy/policy.ts'
import type { ReconcileResult } from './reconcile/result.ts'
import { settle } from './reconcile/settle.ts'

export type MemberFindings = {
  readonly recheckId: string
  /** Members whose findings these are, all of them; a member without one has none any more. */
  readonly memberKeys: readonly string[]
  readonly findings: readonly IncomingFinding[]
}

/**
 * Puts the findings of rechecked members in force, in the caller's transaction. Whoever shares a record or a contact with
 * them, before or after, is derived anew too, so the queue is the one a full run would leave. Counts cover all of those.
 */
export async function reconcileMembers(
  deps: { readonly tx: Queryable; readonly policy: Policy; readonly now: Date },
  { recheckId, memberKeys, findings }: MemberFindings,
): Promise<ReconcileResult> {
  const { tx, policy, now } = deps
  await lockReview(tx)
  const done = await readReconciliation(tx, { recheckId })
  if (done) return done.result as ReconcileResult
  const before = await membersNear(tx, memberKeys)
  await gatherFindings(tx, findings)
  await replaceFindings(tx, { memberKeys })
  const touched = [...new Set([...memberKeys, ...before, ...(await membersNear(tx, memberKeys))])]
  return settle(tx, {
    occasion: { recheckId },
    policy,
    businessDate: londonTime(now).date,
    findings: await loadFindingsNear(tx, touched),
    memberKeys: touched,
  })
}
