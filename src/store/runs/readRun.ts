import type { Queryable } from '../queryable.ts'
import { runColumns, type Run } from './run.ts'

const sql = `select ${runColumns} from run r where r.id = $1`

export const readRun = async (db: Queryable, runId: string): Promise<Run | undefined> => {
  const { rows } = await db.query<Run>(sql, [runId])
  return rows[0]
}
