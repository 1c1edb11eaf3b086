import type { Band } from '../review/band.ts'
import type { FlagClass } from '../review/findingKey.ts'
import type { FlagStatus } from '../review/flagStatus.ts'
import type { Queryable } from '../queryable.ts'
import { flagOutcome, type Period, periodOf } from './standing.ts'

const sql = `
with ${flagOutcome}
select class, band, status, outcome, count(*)::int as flags
  from flag_outcome
 group by class, band, status, outcome
 order by class, band, status, outcome`

export type FlagFunnelRow = {
  readonly class: FlagClass
  readonly band: Band
  /** As it stood at the end of the period. */
  readonly status: Exclude<FlagStatus, 'IDENTITY_CHECK'>
  /** Of the matter a confirmed flag belongs to; '' for none yet. */
  readonly outcome: string
  readonly flags: number
}

/** The flags raised in a period, by what became of them. */
export const flagFunnel = async (db: Queryable, period: Period): Promise<readonly FlagFunnelRow[]> => {
  const { rows } = await db.query<FlagFunnelRow>(sql, [...periodOf(period)])
  return rows
}
