import { changeFlags } from '../../store/review/changeFlags.ts'
import { naturalKeyOf } from '../../store/review/findingKey.ts'
import { liftSuppressions } from '../../store/review/liftSuppressions.ts'
import { notifyRecipients } from '../../store/review/notifyRecipients.ts'
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
  { created, changed, returned, reopened, refreshed, withdrawn }: Reconciliation,
): Promise<void> {
  const opened = openCases(tx, [...new Set(created.map(({ key }) => key.memberKey))], entry.businessDate)
  // Flags are numbered in the order of their keys, so that equal places in the queue fall out alike in every run.
  const inOrder = created.map((content) => ({ content, key: naturalKeyOf(content.key) })).toSorted(byKey)
  await opened
  await insertFlags(
    tx,
    entry.id,
    inOrder.map(({ content }) => flagWrite(content)),
  )
  await changeFlags(tx, entry.id, 'changed', await describeChanges(tx, changed))
  await changeFlags(tx, entry.id, 'returned', await describeChanges(tx, returned))
  await reopenFlags(tx, entry.id, reopened)
  await refreshFlags(
    tx,
    entry.id,
    refreshed.map(({ flag, content }) => ({ ...flagWrite(content), flagId: flag.id, what: [] })),
  )
  const gone = withdrawn.map(({ id }) => id)
  await withdrawFlags(tx, entry.id, gone)
  await notifyRecipients(tx, gone, { cause: 'withdrawn', reconciliationId: entry.id })
}

/** The answers are lifted first: nothing else lets such a flag be asked again. */
async function reopenFlags(tx: Queryable, id: string, reopened: Reconciliation['reopened']): Promise<void> {
  await liftSuppressions(
    tx,
    id,
    reopened.map(({ reopening }) => ({ id: reopening.suppressionId, causes: reopening.causes })),
  )
  const changes = await describeChanges(tx, reopened)
  const reasons = new Map(reopened.map(({ flag, reopening }) => [flag.id, reopening.what]))
  await changeFlags(
    tx,
    id,
    'reopened',
    changes.map((change) => ({ ...change, what: [...(reasons.get(change.flagId) ?? []), ...change.what] })),
  )
}

const byKey = (left: { readonly key: string }, right: { readonly key: string }): number =>
  left.key < right.key ? -1 : 1
