import type { Queryable } from '../queryable.ts'
import { runColumns, type Run } from './run.ts'

const sql = `select ${runColumns} from run r order by r.id desc limit $1`

/** The latest runs, newest first. */
export const listRuns = async (db: Queryable, limit: number): Promise<readonly Run[]> => {
  const { rows } = await db.query<Run>(sql, [limit])
  return rows
}
