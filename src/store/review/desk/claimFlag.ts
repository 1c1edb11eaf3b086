import type { Queryable } from '../../queryable.ts'
import type { Claim } from './claim.ts'

const sql = `
insert into claim (flag_id, holder, assigned_by, until)
values ($1, $2, $3, now() + make_interval(mins => $4))
on conflict (flag_id) do update
   set holder = excluded.holder, assigned_by = excluded.assigned_by, version = nextval('claim_version'),
       claimed_at = clock_timestamp(), until = excluded.until
returning flag_id as "flagId", version, until`

/** Gives a locked flag to somebody, whoever held it before. */
export const claimFlag = async (
  tx: Queryable,
  given: { readonly flagId: string; readonly holder: string; readonly assignedBy: string; readonly minutes: number },
): Promise<Claim> => {
  const { rows } = await tx.query<Claim>(sql, [given.flagId, given.holder, given.assignedBy, given.minutes])
  const [row] = rows
  if (!row) throw new Error('insert into claim returned no row')
  return row
}
