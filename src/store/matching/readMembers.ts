import type { Queryable } from '../queryable.ts'
import { storedColumns, type StoredRow } from './storedRow.ts'

const byKey = `select ${storedColumns} from record r where r.kind = 'workforce' and r.key = any($1::text[]) order by r.id`
const byId = `select ${storedColumns} from record r where r.kind = 'workforce' and r.id = any($1::bigint[]) order by r.id`

/** Members by `force/number`; unknown ones are left out. */
export const readMembersByKey = async (db: Queryable, memberKeys: readonly string[]): Promise<readonly StoredRow[]> => {
  const { rows } = await db.query<StoredRow>(byKey, [memberKeys])
  return rows
}

/** Members by record id; those that are gone are left out. */
export const readMembersById = async (db: Queryable, ids: readonly number[]): Promise<readonly StoredRow[]> => {
  if (ids.length === 0) return []
  const { rows } = await db.query<StoredRow>(byId, [ids])
  return rows
}
