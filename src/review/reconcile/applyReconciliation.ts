import { changeFlags } from '../../store/review/changeFlags.ts'
import { naturalKeyOf } from '../../store/review/findingKey.ts'
import { insertFlags } from '../../store/review/insertFlags.ts'
import { openCases } from '../../store/review/openCases.ts'
import { refreshFlags } from '../../store/review/refreshFlags.ts'
import { withdrawFlags } from '../../store/review/withdrawFlags.ts'
import type { Queryable } from '../../store/queryable.ts'
import { describeChanges } from './describeChanges.ts'
import { flagWrite } from './flagWrite.ts'
import type { Reconciliation } from './reconcile.ts'

/** Writes what a reconciliation decided, in the caller's transaction. `businessDate` is the London date (ISO). */
export async function applyReconciliation(
  tx: Queryable,
  entry: { readonly id: string; readonly businessDate: string },
  { created, changed, returned, refreshed, withdrawn }: Reconciliation,
): Promise<void> {
  await openCases(tx, [...new Set(created.map(({ key }) => key.memberKey))], entry.businessDate)
  // Flags are numbered in the order of their keys, so that equal places in the queue fall out alike in every run.
  const inOrder = created.map((content) => ({ content, key: naturalKeyOf(content.key) })).toSorted(byKey)
  await insertFlags(
    tx,
    entry.id,
    inOrder.map(({ content }) => flagWrite(content)),
  )
  await changeFlags(tx, entry.id, 'changed', await describeChanges(tx, changed))
  await changeFlags(tx, entry.id, 'returned', await describeChanges(tx, returned))
  await refreshFlags(
    tx,
    entry.id,
    refreshed.map(({ flag, content }) => ({ ...flagWrite(content), flagId: flag.id })),
  )
  await withdrawFlags(
    tx,
    entry.id,
    withdrawn.map(({ id }) => id),
  )
}

const byKey = (left: { readonly key: string }, right: { readonly key: string }): number =>
  left.key < right.key ? -1 : 1
