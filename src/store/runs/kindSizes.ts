import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'

export type KindSize = { readonly kind: RecordKind; readonly records: number }

const sql = `select kind, count(*)::int as records from record where kind = any($1::text[]) group by kind`

/** How many records of each kind are in force. */
export const kindSizes = async (db: Queryable, kinds: readonly RecordKind[]): Promise<readonly KindSize[]> => {
  const { rows } = await db.query<KindSize>(sql, [kinds])
  return rows
}
