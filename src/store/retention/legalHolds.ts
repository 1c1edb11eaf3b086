import type { Queryable } from '../queryable.ts'

const placeSql = `
insert into legal_hold (subject, reason, placed_by) values ($1, $2, $3)
on conflict (subject) where released_at is null do nothing returning id`

/** Holds a subject; undefined when it is held already. */
export const placeHold = async (
  db: Queryable,
  hold: { readonly subject: string; readonly reason: string; readonly by: string },
): Promise<string | undefined> =>
  (await db.query<{ id: string }>(placeSql, [hold.subject, hold.reason, hold.by])).rows[0]?.id

const releaseSql = `
update legal_hold set released_by = $2, released_at = clock_timestamp() where id = $1 and released_at is null returning subject`

/** Ends a hold and returns what it held; undefined when there is none of that number in force. */
export const releaseHold = async (db: Queryable, id: string, by: string): Promise<string | undefined> =>
  (await db.query<{ subject: string }>(releaseSql, [id, by])).rows[0]?.subject
