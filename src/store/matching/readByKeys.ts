import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { storedColumns, type RecordRef, type StoredRow } from './storedRow.ts'

const sql = `
select ${storedColumns} from unnest($2::text[], $3::text[]) as k(source, key)
  join record r on r.kind = $1 and r.source = k.source and r.key = k.key
 order by r.id`

/** The records of one kind with these keys; those that are gone are left out. */
export const readByKeys = async (
  db: Queryable,
  kind: RecordKind,
  refs: readonly RecordRef[],
): Promise<readonly StoredRow[]> => {
  if (refs.length === 0) return []
  const { rows } = await db.query<StoredRow>(sql, [kind, refs.map((ref) => ref.source), refs.map((ref) => ref.key)])
  return rows
}
