import type { Queryable } from '../queryable.ts'

export type ShardState = {
  readonly done: boolean
  readonly quarantined: boolean
  readonly suspect: boolean
  /** Starts that nobody reported the end of, in all and alone. */
  readonly lost: number
  readonly alone: number
  /** Why it last failed, `worker-ended` when it never said. */
  readonly code: string
}

const sql = `select done, quarantined, suspect, lost, alone, coalesce(nullif(error_code, ''), 'worker-ended') as code
  from shard where run_id = $1 and n = $2`

/** Whether a shard is settled and how its earlier starts went, before anybody takes it. */
export const peekShard = async (db: Queryable, runId: string, n: number): Promise<ShardState | undefined> => {
  const { rows } = await db.query<ShardState>(sql, [runId, n])
  return rows[0]
}
