import { VettingError } from '../errors.ts'
import { ageFlags } from '../store/review/ageFlags.ts'
import { buildQueueIndexes, setQueueIndexesAside } from '../store/review/firstQueue.ts'
import { gatherRunFindings } from '../store/review/incomingFindings.ts'
import { loadFindings } from '../store/review/loadFindings.ts'
import { lockReview } from '../store/review/lockReview.ts'
import { lockRun } from '../store/review/lockRun.ts'
import { readReconciliation } from '../store/review/readReconciliation.ts'
import { replaceFindings } from '../store/review/replaceFindings.ts'
import { unreadSince } from '../store/review/unreadSince.ts'
import type { Queryable } from '../store/queryable.ts'
import type { Policy } from './policy/policy.ts'
import { ageing } from './priority/ageing.ts'
import { isStorm } from './reconcile/isStorm.ts'
import type { Reconciliation } from './reconcile/reconcile.ts'
import type { ReconcileResult } from './reconcile/result.ts'
import { settle } from './reconcile/settle.ts'

/**
 * Puts the findings of a run in force and brings the queue in line with them, in the caller's transaction. A second call
 * for the same run changes nothing and returns the counts of the first.
 * @throws VettingError `unknown-run` when there is no such run, `conflict` when it is not running, `run-held` when it would
 *   move too much of the queue and no operator has released it: roll back and hold the run.
 */
export async function reconcileRun(
  deps: { readonly tx: Queryable; readonly policy: Policy },
  runId: string,
): Promise<ReconcileResult> {
  const { tx, policy } = deps
  await lockReview(tx)
  const run = await lockRun(tx, runId)
  if (!run) throw new VettingError('unknown-run', `There is no run ${runId}.`)
  const before = await readReconciliation(tx, { runId })
  if (before) return before.result as ReconcileResult
  if (run.status !== 'running' || run.mode === null) {
    throw new VettingError('conflict', `Run ${runId} is ${run.status}: only a running one can be reconciled.`)
  }
  // Its joins are of whole nights: they shall not go to disk.
  await tx.query(`set local work_mem = '128MB'`)
  await gatherRunFindings(tx, runId, run.mode)
  const isFirst = await setQueueIndexesAside(tx)
  await replaceFindings(tx, { runId, mode: run.mode })
  const { businessDate } = run
  const result = await settle(tx, {
    occasion: { runId },
    policy,
    businessDate,
    findings: await loadFindings(tx),
    inspect: (outcome) => {
      if (run.releasedBy === '' && isStorm(policy, outcome)) throw heldByStorm(runId, outcome)
    },
  })
  if (isFirst) await buildQueueIndexes(tx)
  // What was raised today has not waited yet.
  const open = result.open.reduce((sum, { flags }) => sum + flags, 0)
  if (open > result.new) await age(tx, policy, businessDate)
  return result
}

async function age(tx: Queryable, policy: Policy, today: string): Promise<void> {
  const days = await unreadSince(tx)
  await ageFlags(
    tx,
    days.map((day) => ({ day, points: ageing(policy, day, today) })),
  )
}

const heldByStorm = (runId: string, { changed, withdrawn }: Reconciliation): VettingError =>
  new VettingError(
    'run-held',
    `Run ${runId} would change ${changed.length} and withdraw ${withdrawn.length} open flags, more than the policy lets ` +
      `through at once. Look for an extract that is written in another way, then release the run or cancel it.`,
  )
