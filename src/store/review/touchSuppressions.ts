import type { Queryable } from '../queryable.ts'

const sql = `
update suppression s set member_row_hash = t.member_hash, record_row_hash = t.record_hash
  from unnest($1::bigint[], $2::bytea[], $3::bytea[]) as t(id, member_hash, record_hash)
 where s.id = t.id`

/** Notes the rows that were looked at and gave no cause. */
export const touchSuppressions = async (
  tx: Queryable,
  seen: readonly { readonly id: string; readonly memberHash: Buffer; readonly recordHash: Buffer }[],
): Promise<void> => {
  await tx.query(sql, [
    seen.map(({ id }) => id),
    seen.map(({ memberHash }) => memberHash),
    seen.map(({ recordHash }) => recordHash),
  ])
}
