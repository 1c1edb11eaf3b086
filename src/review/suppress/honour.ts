import type { Queryable } from '../../store/queryable.ts'
import { coveringSuppressions } from '../../store/review/coveringSuppressions.ts'
import { type MovedSuppression, movedSuppressions } from '../../store/review/movedSuppressions.ts'
import { touchSuppressions } from '../../store/review/touchSuppressions.ts'
import { diffJson } from '../reconcile/diffJson.ts'
import { type Honoured, pairKeyOf, type Reopening } from './honoured.ts'
import type { IdentitySnapshot } from './identitySnapshot.ts'
import { causesSeen } from './reopeningCauses.ts'
import { snapshotOf } from './snapshotOf.ts'

/** Pairs of rows held in memory at a time. */
const batch = 1_000

/**
 * What of the answers "a different person" has to be asked again, of everybody or of some members. Only pairs with a row
 * that is another than before are compared; those that give no cause are not compared again until the next change. Neither
 * rules nor the model are looked at.
 */
export async function honour(tx: Queryable, memberKeys?: readonly string[]): Promise<Honoured> {
  const reopenings = new Map<string, Reopening>()
  for (let after = '0', size = batch; size === batch;) {
    const moved = await movedSuppressions(tx, after, memberKeys, batch)
    const judged = moved.map((one) => ({ ...one, reopening: reopeningOf(one) }))
    for (const { flagId, reopening } of judged) if (reopening) reopenings.set(flagId, reopening)
    await touchSuppressions(
      tx,
      judged.filter(({ reopening }) => !reopening),
    )
    after = moved.at(-1)?.id ?? after
    size = moved.length
  }
  const covering = await coveringSuppressions(tx, memberKeys)
  return { reopenings, covering: new Map(covering.map((one) => [pairKeyOf(one), one.flagId])) }
}

function reopeningOf(moved: MovedSuppression): Reopening | undefined {
  const before = moved.snapshot as IdentitySnapshot
  const after = snapshotOf(moved)
  const causes = [...new Set(causesSeen(before, after).map(({ cause }) => cause))]
  if (causes.length === 0) return undefined
  const changed = diffJson(before, after, 'identity')
  return { suppressionId: moved.id, causes, what: [{ field: 'reopened', after: causes.join(', ') }, ...changed] }
}
