import type { Queryable } from '../queryable.ts'

export type ShardState = {
  readonly done: boolean
  readonly quarantined: boolean
  readonly suspect: boolean
  readonly claim: number
  readonly alone: number
  /** Why it last failed, `worker-ended` when it never said. */
  readonly code: string
}

const sql = `select done, quarantined, suspect, claim, alone, coalesce(nullif(error_code, ''), 'worker-ended') as code
  from shard where run_id = $1 and n = $2`

/** How often a shard was started and whether it is settled, before anybody takes it. */
export const peekShard = async (db: Queryable, runId: string, n: number): Promise<ShardState | undefined> => {
  const { rows } = await db.query<ShardState>(sql, [runId, n])
  return rows[0]
}
