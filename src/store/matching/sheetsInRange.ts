import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { partitionOf } from '../records/partitionOf.ts'
import type { IdRange } from '../records/streamRecords.ts'
import { sheetPage } from './sheetPage.ts'
import type { StoredSheet } from './storedSheet.ts'

/**
 * Pages through the sheets of one kind in an id range, in the order of their ids. Each page is a query of its own with the
 * pool's short limits: on a network that falls silent a worker finds out within seconds.
 */
export async function* sheetsInRange(
  db: Queryable,
  kind: RecordKind,
  range: IdRange,
  pageSize: number,
): AsyncGenerator<readonly StoredSheet[]> {
  const sql = `select id, key, sheet from ${partitionOf(kind)} where id >= $1 and id < $2 order by id limit $3`
  let { fromId } = range
  for (;;) {
    const rows = await sheetPage(db, sql, [fromId, range.toId, pageSize])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < pageSize) return
    fromId = last.id + 1
  }
}
