import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { DeskFlag } from '../../store/review/desk/lockFlags.ts'
import { openMatter } from '../../store/review/desk/openMatter.ts'
import { matterCase } from '../../store/review/desk/matterCase.ts'
import { workforceClass } from '../../store/review/desk/workforceClass.ts'
import { regimeOf } from '../casework/routes.ts'
import type { Desk } from './desk.ts'
import { today } from './today.ts'

/**
 * The matter a confirmed flag belongs to: the one named, as several may be taken as one (r4(3)), or a new one. Who is not in
 * the workforce any more keeps the rules for officers, which protect most.
 * @throws VettingError `unknown-matter` for one of another case, or closed.
 */
export async function matterFor(
  desk: Desk,
  tx: Queryable,
  flag: DeskFlag,
  matterId: string | undefined,
): Promise<string> {
  if (matterId !== undefined) {
    const found = /^\d{1,18}$/.test(matterId) ? await matterCase(tx, matterId) : undefined
    if (found?.caseId === flag.caseId && found.status !== 'CLOSED') return matterId
    throw new VettingError('unknown-matter', 'The case has no open matter of that number.')
  }
  return openMatter(tx, {
    caseId: flag.caseId,
    memberKey: flag.memberKey,
    regime: regimeOf((await workforceClass(tx, flag.memberKey)) ?? 'officer'),
    openedOn: today(desk),
  })
}
