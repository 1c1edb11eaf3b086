import type { Queryable } from '../queryable.ts'

const sql = `select exists (select from lease where name = 'tend' and until > clock_timestamp()) as alive`

/** Whether some worker process has renewed its lease lately. */
export const hasLiveWorker = async (db: Queryable): Promise<boolean> => {
  const { rows } = await db.query<{ alive: boolean }>(sql)
  return rows[0]?.alive === true
}
