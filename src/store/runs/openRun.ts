import type { Queryable } from '../queryable.ts'
import { runColumns, type Run } from './run.ts'

const sql = `select ${runColumns} from run r where r.status in ('planned', 'running', 'held')`

/** The one run that has not ended, if any. */
export const openRun = async (db: Queryable): Promise<Run | undefined> => {
  const { rows } = await db.query<Run>(sql)
  return rows[0]
}
