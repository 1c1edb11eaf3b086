import type { Queryable } from '../queryable.ts'

export type MatchingCounts = {
  readonly shards: number
  readonly quarantined: number
  /** Rows of either side the shards read. */
  readonly rows: number
  /** Pairs the engine compared, and pairs it kept for the matchers. */
  readonly compared: number
  readonly pairs: number
  readonly findings: number
  /** People without a key to be found by. */
  readonly notSearchable: number
  /** Look-ups that met a key held by too many of the workforce to be compared one by one. */
  readonly oversizeHits: number
  /** Disposals of nominals kept with somebody that no rule can read, once per shard that read them. */
  readonly setAside: number
  /** Largest resident memory of a worker process, bytes. */
  readonly peakMemory: number
}

const names = ['rows', 'compared', 'pairs', 'findings', 'notSearchable', 'oversizeHits', 'setAside'] as const

const sql = `
select count(*)::int as shards, (count(*) filter (where quarantined))::int as quarantined,
       ${names.map((name) => `coalesce(sum((counts->>'${name}')::float8), 0) as "${name}"`).join(', ')},
       coalesce(max((counts->>'peakMemory')::float8), 0) as "peakMemory"
  from shard where run_id = $1`

/** What the shards of a run did, all together. */
export const matchingCounts = async (db: Queryable, runId: string): Promise<MatchingCounts> => {
  const { rows } = await db.query<MatchingCounts>(sql, [runId])
  return rows[0] as MatchingCounts
}
