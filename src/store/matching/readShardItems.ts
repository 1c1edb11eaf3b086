import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'

/** What names a record of a known kind. */
export type RecordRef = { readonly source: string; readonly key: string }

type ShardRef = { readonly runId: string; readonly n: number }

const records = `
select record_kind as kind, source, record_key as key from shard_record where run_id = $1 and shard = $2 order by 1, 2, 3`

const members = `select member_key as key from shard_member where run_id = $1 and shard = $2 order by 1`

const runRecords = `
select record_kind as kind, source, record_key as key from shard_record where run_id = $1 order by 1, 2, 3`

/** Changed records of all shards of a delta; some may be gone. */
export const readRunRecords = async (
  db: Queryable,
  runId: string,
): Promise<readonly (RecordRef & { readonly kind: RecordKind })[]> =>
  (await db.query<RecordRef & { readonly kind: RecordKind }>(runRecords, [runId])).rows

const runMembers = `
select r.id::float8 as id from shard_member m join record_workforce r on r.key = m.member_key where m.run_id = $1 order by 1`

/** Record ids of the changed members of all shards of a delta. */
export const readRunMembers = async (db: Queryable, runId: string): Promise<readonly number[]> =>
  (await db.query<{ readonly id: number }>(runMembers, [runId])).rows.map(({ id }) => id)

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
