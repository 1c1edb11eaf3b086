import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import { recordColumns, type StoredRecord } from '../records/storedRecord.ts'
import type { IdRange } from '../records/streamRecords.ts'

/**
 * Pages through the records of one kind in an id range, in the order of their ids. Slower than `streamRecords`, but each
 * page is a query of its own with the pool's short limits: on a network that falls silent a worker finds out within seconds.
 */
export async function* readRange(
  db: Queryable,
  kind: RecordKind,
  range: IdRange,
  pageSize: number,
): AsyncGenerator<readonly StoredRecord[]> {
  const sql = `
    select ${recordColumns} from ${partitionOf(kind)} r where r.id >= $1 and r.id < $2 order by r.id limit $3`
  let { fromId } = range
  for (;;) {
    const { rows } = await db.query<StoredRecord>(sql, [fromId, range.toId, pageSize])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < pageSize) return
    fromId = last.id + 1
  }
}
