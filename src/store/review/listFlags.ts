import type { Queryable } from '../queryable.ts'
import { type Band, bands, type Tier, tiers } from './band.ts'
import { type FindingKey, type FlagClass, flagClasses } from './findingKey.ts'
import type { FlagStatus } from './flagStatus.ts'

export type FlagFilter = {
  readonly class?: FlagClass
  readonly band?: Band
  readonly tier?: Tier
  readonly memberKey?: string
}

/** Where the last page ended. */
export type FlagCursor = { readonly position: string; readonly id: string }

export type QueueRow = FindingKey &
  FlagCursor & {
    readonly caseId: string
    readonly status: FlagStatus
    readonly band: Band
    readonly tier: Tier
    readonly score: number
    readonly agePoints: number
    readonly weight: number
    readonly conflictWith: readonly string[]
    /** ISO date. */
    readonly openedOn: string
    readonly version: number
  }

const columns = `
  id, position, case_id as "caseId", member_key as "memberKey", class, source, record_kind as "recordKind",
  record_key as "recordKey", relation, status, band, tier, score, age_points as "agePoints", weight,
  conflict_with as "conflictWith", opened_on as "openedOn", version`

const afterCursor = '(position, id) > ($2::bigint, $3::bigint) and position <= $4::bigint'
const inOrder = 'order by position, id limit $1'

/** The whole queue, read along its order. */
const everything = `select ${columns} from flag where state = 'open' and ${afterCursor} ${inOrder}`

/** Each class and band is read along its own order, and the heads of these lists are merged. */
const someLists = `
select f.* from unnest($5::text[]) as c(class), unnest($6::text[]) as b(band),
  lateral (select ${columns} from flag
            where state = 'open' and class = c.class and band = b.band and ${afterCursor} ${inOrder}) f
 ${inOrder}`

/** One member has few flags. */
const ofMember = `
select ${columns} from flag
 where state = 'open' and ${afterCursor} and class = any ($5) and band = any ($6) and member_key = $7 ${inOrder}`

/** One page of open flags in reading order, after `cursor`. An index serves every filter, at any depth. */
export const listFlags = async (
  db: Queryable,
  filter: FlagFilter,
  limit: number,
  cursor?: FlagCursor,
): Promise<readonly QueueRow[]> => {
  const page = [limit, ...rangeOf(filter.tier, cursor)]
  const lists = [filter.class ? [filter.class] : flagClasses, filter.band ? [filter.band] : bands]
  const [sql, parameters] =
    filter.memberKey !== undefined
      ? [ofMember, [...page, ...lists, filter.memberKey]]
      : filter.class || filter.band
        ? [someLists, [...page, ...lists]]
        : [everything, page]
  const { rows } = await db.query<QueueRow>(sql, parameters)
  return rows
}

/** The lane of number n holds the positions above (n - 1) and up to n thousand million: see the column's definition. */
const laneWidth = 1_000_000_000
const lastId = '9223372036854775807'

/** Where to start (after a position and id) and the last position to list. */
function rangeOf(tier: Tier | undefined, cursor: FlagCursor | undefined): readonly [string, string, string] {
  const [first, last] = tier ? [tiers.indexOf(tier), tiers.indexOf(tier) + 1] : [0, tiers.length]
  const start = String(first * laneWidth)
  const end = String(last * laneWidth)
  return cursor && BigInt(cursor.position) > BigInt(start) ? [cursor.position, cursor.id, end] : [start, lastId, end]
}
