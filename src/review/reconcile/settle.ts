import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { finishReconciliation } from '../../store/review/finishReconciliation.ts'
import { insertReconciliation, type Occasion } from '../../store/review/insertReconciliation.ts'
import { loadFlags } from '../../store/review/loadFlags.ts'
import { pinPolicy } from '../../store/review/pinPolicy.ts'
import { reconcileWelfare } from '../../store/review/reconcileWelfare.ts'
import { replacePatternPrompts } from '../../store/review/replacePatternPrompts.ts'
import type { Queryable } from '../../store/queryable.ts'
import { refreshCases } from '../desk/refreshCases.ts'
import { derive } from '../derive/derive.ts'
import { derivePatterns } from '../derive/derivePatterns.ts'
import { identityConflicts } from '../derive/identityConflicts.ts'
import type { Policy } from '../policy/policy.ts'
import { honour } from '../suppress/honour.ts'
import { applyReconciliation } from './applyReconciliation.ts'
import { openFlags } from './openFlags.ts'
import { type Reconciliation, reconcile } from './reconcile.ts'
import type { ReconcileResult } from './result.ts'

export type Settlement = {
  readonly occasion: Occasion
  readonly policy: Policy
  /** London date, ISO. */
  readonly businessDate: string
  /** Everything in force, or everything that bears on `memberKeys`. */
  readonly findings: readonly CurrentFinding[]
  /** Members whose flags are brought in line; everybody when left out. */
  readonly memberKeys?: readonly string[]
  /** Called before anything is written to the queue; may throw to stop it. */
  readonly inspect?: (outcome: Reconciliation) => void
}

/** Derives the flags of the findings in force, brings the queue in line with them and keeps the counts. */
export async function settle(tx: Queryable, settlement: Settlement): Promise<ReconcileResult> {
  const { occasion, policy, businessDate, findings, memberKeys } = settlement
  await pinPolicy(tx, policy)
  const id = await insertReconciliation(tx, { occasion, policyVersion: policy.version, businessDate })
  const only = memberKeys && new Set(memberKeys)
  const conflicts = identityConflicts(findings)
  const wanted = only ? findings.filter(({ memberKey }) => only.has(memberKey)) : findings
  const patterns = await derivePatterns(tx, wanted, { policy, conflicts, asOf: businessDate })
  const contents = derive(findings, { policy, conflicts, patterns, ...(only && { only }) })
  const outcome = reconcile(contents, await loadFlags(tx, memberKeys), await honour(tx, memberKeys))
  settlement.inspect?.(outcome)
  await applyReconciliation(tx, { id, businessDate }, outcome)
  await refreshCases(tx, memberKeys ? { memberKeys } : { reconciliationId: id }, businessDate)
  await replacePatternPrompts(tx, id, [...patterns.values()], memberKeys)
  const welfare = await reconcileWelfare(tx, id, memberKeys)
  const result: ReconcileResult = {
    findings: contents.length,
    new: outcome.created.length,
    changed: outcome.changed.length,
    returned: outcome.returned.length,
    unchanged: outcome.unchanged.length + outcome.refreshed.length,
    standing: outcome.standing.length,
    reopened: outcome.reopened.length,
    suppressed: outcome.suppressed.length,
    withdrawn: outcome.withdrawn.length,
    welfare: welfare.hits,
    welfareChanges: { new: welfare.new, changed: welfare.changed, withdrawn: welfare.withdrawn },
    open: openFlags(outcome),
    conflicts: conflicts.size,
    patterns: countPatterns([...patterns.values()].map(({ incidents }) => incidents)),
  }
  await finishReconciliation(tx, id, result)
  return result
}

const countPatterns = (incidents: readonly number[]): ReconcileResult['patterns'] => ({
  two: incidents.filter((count) => count === 2).length,
  threeToFive: incidents.filter((count) => count >= 3 && count <= 5).length,
  sixOrMore: incidents.filter((count) => count >= 6).length,
})
