import type { Queryable } from '../queryable.ts'
import type { OpenRecheck } from './openRecheck.ts'

const done = `
update recheck set status = 'done', findings = $2, error_code = '', done_at = clock_timestamp()
 where id = $1 and status = 'requested'`

const members = `
insert into member_recheck (member_key, recheck_id, checked_at)
select key, $1, $2 from unnest($3::text[]) as k(key) order by key
on conflict (member_key) do update set recheck_id = excluded.recheck_id, checked_at = excluded.checked_at
 where member_recheck.checked_at < excluded.checked_at`

/** Marks a recheck done in the transaction that writes its findings. False when another start has done it already. */
export const finishRecheck = async (tx: Queryable, recheck: OpenRecheck, findings: number): Promise<boolean> => {
  const { rowCount } = await tx.query(done, [recheck.id, findings])
  if (rowCount !== 1) return false
  await tx.query(members, [recheck.id, recheck.checkedAt, recheck.memberKeys])
  return true
}
