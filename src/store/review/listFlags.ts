import type { Queryable } from '../queryable.ts'
import type { Band, Tier } from './band.ts'
import type { FlagClass, FindingKey } from './findingKey.ts'
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

const conditions = { class: 'class', band: 'band', tier: 'tier', memberKey: 'member_key' } as const

const columns = `
  id, position, case_id as "caseId", member_key as "memberKey", class, source, record_kind as "recordKind",
  record_key as "recordKey", relation, status, band, tier, score, age_points as "agePoints", weight,
  conflict_with as "conflictWith", opened_on as "openedOn", version`

/** One page of open flags in reading order, after `cursor`. A partial index serves every filter, at any depth. */
export const listFlags = async (
  db: Queryable,
  filter: FlagFilter,
  limit: number,
  cursor?: FlagCursor,
): Promise<readonly QueueRow[]> => {
  const given = Object.entries(conditions).flatMap(([name, column]) => {
    const value = filter[name as keyof FlagFilter]
    return value === undefined ? [] : [{ column, value }]
  })
  const where = [
    `state = 'open'`,
    ...given.map(({ column }, at) => `${column} = $${at + 2}`),
    ...(cursor ? [`(position, id) > ($${given.length + 2}::bigint, $${given.length + 3}::bigint)`] : []),
  ].join(' and ')
  const { rows } = await db.query<QueueRow>(
    `select ${columns} from flag where ${where} order by position, id limit $1`,
    [limit, ...given.map(({ value }) => value), ...(cursor ? [cursor.position, cursor.id] : [])],
  )
  return rows
}
