import type { Queryable } from '../queryable.ts'

const sql = `
update flag g set age_points = a.points
  from unnest($1::date[], $2::int[]) as a(day, points)
 where g.status = 'NEW' and g.opened_on = a.day and g.age_points <> a.points`

/** Sets the points for waiting of every unread flag, by the day it was opened. */
export const ageFlags = async (
  tx: Queryable,
  ages: readonly { readonly day: string; readonly points: number }[],
): Promise<void> => {
  await tx.query(sql, [ages.map((age) => age.day), ages.map((age) => age.points)])
}
