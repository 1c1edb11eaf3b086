import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { storedColumns, type StoredRow } from './storedRow.ts'

export type IdRange = { readonly kind: RecordKind; readonly fromId: string; readonly toId: string }

const sql = `
select ${storedColumns} from record r
 where r.kind = $1 and r.id >= $2 and r.id < $3 order by r.id limit $4`

/** Pages through the records of one kind with fromId <= id < toId, in the order of their ids. */
export async function* readRange(
  db: Queryable,
  range: IdRange,
  pageSize: number,
): AsyncGenerator<readonly StoredRow[]> {
  let fromId = range.fromId
  for (;;) {
    const { rows } = await db.query<StoredRow>(sql, [range.kind, fromId, range.toId, pageSize])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    if (rows.length < pageSize) return
    fromId = String(BigInt(last.id) + 1n)
  }
}
