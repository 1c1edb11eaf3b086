import type { Queryable } from '../queryable.ts'

const sql = `
insert into lease (name, holder, until) values ($1, $2, clock_timestamp() + make_interval(secs => $3))
on conflict (name) do update set holder = excluded.holder, until = excluded.until
 where lease.holder = excluded.holder or lease.until < clock_timestamp()`

/** Whether `holder` may do a chore for the next `seconds`: one process at a time, another once it stops renewing. */
export const takeLease = async (db: Queryable, name: string, holder: string, seconds: number): Promise<boolean> => {
  const { rowCount } = await db.query(sql, [name, holder, seconds])
  return rowCount === 1
}
