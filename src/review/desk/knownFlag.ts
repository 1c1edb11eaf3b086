import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { type DeskFlag, lockFlags } from '../../store/review/desk/lockFlags.ts'

const isId = (text: string): boolean => /^\d{1,18}$/.test(text)

/** Locks one flag for somebody. @throws VettingError `unknown-flag`. */
export const knownFlag = async (tx: Queryable, flagId: string, by: string): Promise<DeskFlag> => {
  const [flag] = await knownFlags(tx, [flagId], by)
  if (!flag) throw unknownFlag()
  return flag
}

/** Locks flags for somebody, in order of id. @throws VettingError `unknown-flag` when one does not exist. */
export const knownFlags = async (
  tx: Queryable,
  flagIds: readonly string[],
  by: string,
): Promise<readonly DeskFlag[]> => {
  const ids = [...new Set(flagIds)]
  if (!ids.every(isId)) throw unknownFlag()
  const flags = await lockFlags(tx, ids, by)
  if (flags.length < ids.length) throw unknownFlag()
  return flags
}

export const unknownFlag = (): VettingError =>
  new VettingError('unknown-flag', 'There is no such flag. See: vetting queue')

/** @throws VettingError `conflict-of-interest` when something stands against the person who asks. */
export const refuseInterest = ({ interest }: Pick<DeskFlag, 'interest'>): void => {
  if (interest) throw new VettingError('conflict-of-interest', `A conflict of interest stands against it: ${interest}.`)
}
