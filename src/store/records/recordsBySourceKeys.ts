import type { RecordKind } from '../../records/index.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from './partitionOf.ts'
import { recordColumns, type StoredRecord } from './storedRecord.ts'

/** Records by the keys their source gave them, by ascending id; those not in force are left out. */
export const recordsBySourceKeys = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
  keys: readonly string[],
): Promise<readonly StoredRecord[]> => {
  const sql = `
    select ${recordColumns} from ${partitionOf(kind)} r where r.source = $1 and r.key = any($2::text[]) order by r.id`
  const { rows } = await client.query<StoredRecord>(sql, [source, keys])
  return rows
}

/** One record; undefined when it is not in force. */
export const recordByKey = async (
  client: Queryable,
  kind: RecordKind,
  source: string,
  key: string,
): Promise<StoredRecord | undefined> => (await recordsBySourceKeys(client, kind, source, [key]))[0]
