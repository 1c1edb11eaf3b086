import type { Queryable } from '../queryable.ts'
import { storedColumns, type StoredRow } from './storedRow.ts'

const sql = `
select ${storedColumns} from record r
 where r.kind = 'associations' and r.owner = any($1::text[]) order by r.owner, r.source, r.key`

/** What members have declared, in the order of member, source and key. Declarations may come from a source of their own. */
export const readDeclared = async (db: Queryable, memberKeys: readonly string[]): Promise<readonly StoredRow[]> => {
  if (memberKeys.length === 0) return []
  const { rows } = await db.query<StoredRow>(sql, [memberKeys])
  return rows
}
