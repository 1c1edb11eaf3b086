import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { type DeskMatter, lockMatter } from '../../store/review/desk/lockMatter.ts'
import { refuseInterest } from './knownFlag.ts'

/** Locks a matter for somebody. @throws VettingError `unknown-matter`, `conflict-of-interest`. */
export const knownMatter = async (tx: Queryable, matterId: string, by: string): Promise<DeskMatter> => {
  const matter = /^\d{1,18}$/.test(matterId) ? await lockMatter(tx, matterId, by) : undefined
  if (!matter) throw new VettingError('unknown-matter', 'There is no such matter. See: vetting queue matters')
  refuseInterest(matter)
  return matter
}
