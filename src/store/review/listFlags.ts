import type { Queryable } from '../queryable.ts'
import { type Band, bands, type Tier, tiers } from './band.ts'
import { type FindingKey, type FlagClass, flagClasses } from './findingKey.ts'
import { type FlagStatus, type OpenStatus, openStatuses } from './flagStatus.ts'

export type FlagFilter = {
  readonly class?: FlagClass
  readonly band?: Band
  readonly tier?: Tier
  readonly status?: OpenStatus
  readonly memberKey?: string
  /** Whoever has claimed them. */
  readonly heldBy?: string
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

/** The whole queue: what waits for an answer and what is confirmed, each read along its own order. */
const everything = `
(select ${columns} from flag where status in ('NEW', 'IDENTITY_CHECK') and ${afterCursor} ${inOrder})
union all
(select ${columns} from flag where status = 'CONFIRMED' and ${afterCursor} ${inOrder})
${inOrder}`

/** Each class, band and status is read along its own order, and the heads of these lists are merged. */
const someLists = `
select f.* from unnest($5::text[]) as c(class), unnest($6::text[]) as b(band), unnest($7::text[]) as s(status),
  lateral (select ${columns} from flag
            where state = 'open' and class = c.class and band = b.band and status = s.status and ${afterCursor} ${inOrder}) f
 ${inOrder}`

/** One member has few flags, and nobody holds many. */
const few = (whose: string): string => `
select ${columns} from flag
 where state = 'open' and ${afterCursor} and class = any ($5) and band = any ($6) and status = any ($7) and ${whose} ${inOrder}`

const ofMember = few('member_key = $8')
const ofHolder = few('id in (select c.flag_id from claim c where c.holder = $8 and c.until > now())')
const ofBoth = few('member_key = $8 and id in (select c.flag_id from claim c where c.holder = $9 and c.until > now())')

/** One page of open flags in reading order, after `cursor`. An index serves every filter, at any depth. */
export const listFlags = async (
  db: Queryable,
  filter: FlagFilter,
  limit: number,
  cursor?: FlagCursor,
): Promise<readonly QueueRow[]> => {
  const { class: one, band, status, memberKey, heldBy } = filter
  const page = [limit, ...rangeOf(filter.tier, cursor)]
  const lists = [one ? [one] : flagClasses, band ? [band] : bands, status ? [status] : openStatuses]
  const whose = [memberKey, heldBy].filter((key) => key !== undefined)
  const sql =
    whose.length === 2 ? ofBoth : memberKey !== undefined ? ofMember : heldBy !== undefined ? ofHolder : undefined
  const [text, parameters] = sql
    ? [sql, [...page, ...lists, ...whose]]
    : one || band || status
      ? [someLists, [...page, ...lists]]
      : [everything, page]
  const { rows } = await db.query<QueueRow>(text, parameters)
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
