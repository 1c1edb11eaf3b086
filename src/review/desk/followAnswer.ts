import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { attachFlag } from '../../store/review/desk/attachFlag.ts'
import { detachFlag } from '../../store/review/desk/detachFlag.ts'
import { fallMatter } from '../../store/review/desk/fallMatter.ts'
import { identityRows } from '../../store/review/desk/identityRows.ts'
import { insertSuppression } from '../../store/review/desk/insertSuppression.ts'
import { liftSuppression } from '../../store/review/desk/liftSuppression.ts'
import { linkFlag } from '../../store/review/desk/linkFlag.ts'
import type { DeskFlag } from '../../store/review/desk/lockFlags.ts'
import { unlinkFlag } from '../../store/review/desk/unlinkFlag.ts'
import { together } from '../../store/together.ts'
import { sealed, snapshotOf } from '../suppress/snapshotOf.ts'
import type { IdentityAnswer } from './answer.ts'
import type { Desk } from './desk.ts'
import { matterFor } from './matterFor.ts'
import { noteOverturn } from './noteOverturn.ts'
import { today } from './today.ts'

/** What follows from an answer in effect: link and matter, suppression, or their undoing. */
export async function followAnswer(
  desk: Desk,
  tx: Queryable,
  flag: DeskFlag,
  { action, cause, matterId, decisionId }: IdentityAnswer & { readonly decisionId: string },
): Promise<void> {
  switch (action) {
    case 'confirm':
      await together(
        tx,
        () => linkFlag(tx, flag.id, decisionId),
        async () => {
          if (!flag.matterId) await attachFlag(tx, await matterFor(desk, tx, flag, matterId), flag.id, decisionId)
        },
      )
      return
    case 'reject':
      await suppress(tx, flag, decisionId)
      return leaveMatter(desk, tx, flag, decisionId)
    case 'duplicate':
      return leaveMatter(desk, tx, flag, decisionId)
    case 'undo':
      await unlinkFlag(tx, flag.id, decisionId)
      return noteOverturn(tx, {
        flagIds: [flag.id],
        decisionId,
        cause: 'wrong-person',
        on: today(desk),
        notice: 'undone',
      })
    case 'reopen':
      await liftSuppression(tx, flag.id, cause ?? '', decisionId)
      return noteOverturn(tx, {
        flagIds: [flag.id],
        decisionId,
        cause: cause ?? '',
        on: today(desk),
        notice: 'overturned',
      })
  }
}

/** "A different person" rests on both rows as they are: without them there is nothing to hold it against later. */
async function suppress(tx: Queryable, flag: DeskFlag, decisionId: string): Promise<void> {
  const { member, record, declarations } = await identityRows(tx, flag.id)
  if (!member || !record) {
    throw new VettingError(
      'conflict',
      'A record behind the flag is not in force any more. The next run withdraws the flag.',
    )
  }
  const snapshot = snapshotOf({ ...flag, member: member.data, record: record.data, declarations })
  const { text, fingerprint } = sealed(snapshot)
  await insertSuppression(tx, {
    flagId: flag.id,
    key: flag,
    fingerprint,
    snapshot: text,
    memberHash: member.hash,
    recordHash: record.hash,
    decisionId,
  })
}

async function leaveMatter(desk: Desk, tx: Queryable, flag: DeskFlag, decisionId: string): Promise<void> {
  const matterId = await detachFlag(tx, flag.id, decisionId)
  if (matterId) await fallMatter(tx, matterId, today(desk))
}
