import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { DeskFlag } from '../../store/review/desk/lockFlags.ts'
import { knownFlag, refuseInterest } from './knownFlag.ts'

/** Locks a flag somebody holds. @throws VettingError `claim-expired` when they do not, any more or ever. */
export const heldFlag = async (tx: Queryable, flagId: string, by: string): Promise<DeskFlag> => {
  const flag = await knownFlag(tx, flagId, by)
  refuseInterest(flag)
  refuseUnheld(flag, by)
  return flag
}

/** @throws VettingError `flag-withdrawn` or `claim-expired`. */
export const refuseUnheld = (flag: DeskFlag, by: string): void => {
  if (flag.status === 'SOURCE_WITHDRAWN') {
    throw new VettingError(
      'flag-withdrawn',
      'The source has withdrawn what the flag rests on: there is nothing to decide.',
    )
  }
  if (flag.claim?.holder !== by)
    throw new VettingError('claim-expired', 'You do not hold the flag any more. Take it again.')
}
