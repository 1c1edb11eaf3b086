import type { Queryable } from '../queryable.ts'
import type { CurrentFinding } from './currentFinding.ts'
import { findingColumns } from './findingColumns.ts'

const sql = `select ${findingColumns} from finding f where f.class <> 'WELFARE'`

/** The findings in force that flags are made of. */
export const loadFindings = async (db: Queryable): Promise<readonly CurrentFinding[]> => {
  const { rows } = await db.query<CurrentFinding>(sql)
  return rows
}
