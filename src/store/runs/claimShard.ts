import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import type { Shard, ShardWork } from './shard.ts'

export type ClaimedShard = Shard & { readonly claim: number }

type Row = {
  readonly sort: ShardWork['sort']
  readonly recordKind: RecordKind
  readonly fromId: number
  readonly toId: number
  readonly size: number
  readonly claim: number
}

const sql = `
update shard s
   set claim = s.claim + 1, lost = s.lost + 1, alone = s.alone + $3::int, claimed_at = clock_timestamp()
  from run r
 where s.run_id = $1 and s.n = $2 and not s.done and not s.quarantined
   and r.id = s.run_id and r.status = 'running'
returning s.sort, s.record_kind as "recordKind", s.from_id::float8 as "fromId",
       s.to_id::float8 as "toId", s.size, s.claim`

const workOf = ({ sort, recordKind, fromId, toId }: Row): ShardWork =>
  sort === 'range' ? { sort, recordKind, fromId, toId } : { sort }

/**
 * Takes a shard that is still lacking: its work and the claim number its commit must show.
 * `isAlone` counts the claim as one taken with no other shard in the process. Undefined when there is nothing to take.
 */
export const claimShard = async (
  db: Queryable,
  runId: string,
  n: number,
  isAlone: boolean,
): Promise<ClaimedShard | undefined> => {
  const { rows } = await db.query<Row>(sql, [runId, n, isAlone ? 1 : 0])
  const row = rows[0]
  return row && { runId, n, size: row.size, claim: row.claim, ...workOf(row) }
}
