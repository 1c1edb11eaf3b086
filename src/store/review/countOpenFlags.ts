import type { Queryable } from '../queryable.ts'
import type { Band, Tier } from './band.ts'
import type { FlagClass } from './findingKey.ts'

const ofAll = `select class, band, tier, flags from open_flag_counts()`

const ofSome = `
select class, band, tier, count(*)::int as flags
  from flag
 where state = 'open' and member_key = any ($1)
 group by class, band, tier
 order by class, band, tier`

export type FlagCount = { readonly class: FlagClass; readonly band: Band; readonly tier: Tier; readonly flags: number }

/** Open flags by class, band and tier, of everybody or of some members; groups without a flag are left out. */
export const countOpenFlags = async (db: Queryable, memberKeys?: readonly string[]): Promise<readonly FlagCount[]> => {
  const { rows } = memberKeys ? await db.query<FlagCount>(ofSome, [memberKeys]) : await db.query<FlagCount>(ofAll)
  return rows
}
