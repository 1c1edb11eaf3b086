import type { Queryable } from '../../queryable.ts'

const end = `update snooze set ended_at = clock_timestamp() where flag_id = $1 and ended_at is null`

const begin = `insert into snooze (flag_id, until, by, reason) values ($1, $2, $3, $4)`

/** Puts a locked flag off until a date (ISO); an earlier putting-off ends. */
export const insertSnooze = async (
  tx: Queryable,
  given: { readonly flagId: string; readonly until: string; readonly by: string; readonly reason: string },
): Promise<void> => {
  await tx.query(end, [given.flagId])
  await tx.query(begin, [given.flagId, given.until, given.by, given.reason])
}
