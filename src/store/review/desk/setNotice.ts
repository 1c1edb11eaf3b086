import type { Queryable } from '../../queryable.ts'

const sql = `
update matter set notified_on = $2, appeal_ends_on = nullif($3, '')::date, version = version + 1 where id = $1`

/** Notes when the subject of a locked matter was told, and until when they can appeal ('' for never). ISO dates. */
export const setNotice = async (
  tx: Queryable,
  matterId: string,
  { notifiedOn, appealEndsOn }: { readonly notifiedOn: string; readonly appealEndsOn: string },
): Promise<void> => {
  await tx.query(sql, [matterId, notifiedOn, appealEndsOn])
}
