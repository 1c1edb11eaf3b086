import type { Queryable } from '../../queryable.ts'
import type { Reviewer } from './reviewer.ts'

const sql = `
insert into reviewer (id, member_key, force, rank, standing, roles, active) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (id) do update
   set member_key = excluded.member_key, force = excluded.force, rank = excluded.rank, standing = excluded.standing, roles = excluded.roles,
       active = excluded.active`

/** Adds a reviewer or changes one. A second login of one person breaks a unique constraint. */
export const saveReviewer = async (
  tx: Queryable,
  { id, memberKey, force, rank, standing, roles, active }: Reviewer,
): Promise<void> => {
  await tx.query(sql, [id, memberKey, force, rank, standing, roles, active])
}
