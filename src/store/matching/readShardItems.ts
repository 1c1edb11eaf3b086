import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'

/** What names a record of a known kind. */
export type RecordRef = { readonly source: string; readonly key: string }

type ShardRef = { readonly runId: string; readonly n: number }

const records = `
select record_kind as kind, source, record_key as key from shard_record where run_id = $1 and shard = $2 order by 1, 2, 3`

const members = `select member_key as key from shard_member where run_id = $1 and shard = $2 order by 1`

/** Changed records of one shard of a delta; some may be gone. */
export const readShardRecords = async (
  db: Queryable,
  shard: ShardRef,
): Promise<readonly (RecordRef & { readonly kind: RecordKind })[]> => {
  const { rows } = await db.query<RecordRef & { readonly kind: RecordKind }>(records, [shard.runId, shard.n])
  return rows
}

/** Changed members of one shard of a delta; some may be gone. */
export const readShardMembers = async (db: Queryable, shard: ShardRef): Promise<readonly string[]> => {
  const { rows } = await db.query<{ readonly key: string }>(members, [shard.runId, shard.n])
  return rows.map((row) => row.key)
}
