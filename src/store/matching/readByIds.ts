import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Queryable } from '../queryable.ts'
import { storedColumns, type StoredRow } from './storedRow.ts'

const sql = `select ${storedColumns} from record r where r.kind = $1 and r.id = any($2::bigint[]) order by r.id`

/** The records of one kind with these ids; those that are gone are left out. */
export const readByIds = async (
  db: Queryable,
  kind: RecordKind,
  ids: readonly string[],
): Promise<readonly StoredRow[]> => {
  const { rows } = await db.query<StoredRow>(sql, [kind, ids])
  return rows
}
