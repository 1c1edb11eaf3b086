import type { Queryable } from '../../queryable.ts'
import type { Claim } from './claim.ts'

export type Taking = {
  readonly by: string
  /** Escalated flags too. */
  readonly supervisor: boolean
  readonly minutes: number
  /** London date, ISO: flags put off beyond it are left. */
  readonly today: string
}

export type TakenFlag = Claim & { readonly memberKey: string }

/**
 * The head of the queue that nobody holds, has put off or handed up, that this person has not answered already and has no
 * interest in. Locked rows are somebody else's choice of this moment. `flag_unanswered` gives the order; `offset 0` keeps the
 * question of interest for the flags that are left.
 */
const sql = `
with next as materialized (
  select free.id, free.member_key from (
    select g.id, g.member_key from flag g
     where g.status in ('NEW', 'IDENTITY_CHECK')
       and not exists (select from claim c where c.flag_id = g.id and c.until > now())
       and not exists (select from snooze s where s.flag_id = g.id and s.ended_at is null and s.until > $4)
       and ($2 or not exists (select from escalation e where e.flag_id = g.id and e.closed_at is null))
       and not exists (select from decision p where p.id = g.proposal_id and p.decided_by = $1)
     order by g.position, g.id for update of g skip locked
    offset 0
  ) free
   where sees_member(free.member_key) limit 1
), taken as (
  insert into claim as c (flag_id, holder, assigned_by, until)
  select id, $1, $1, now() + make_interval(mins => $3) from next
  on conflict (flag_id) do update
     set holder = excluded.holder, assigned_by = excluded.assigned_by, version = nextval('claim_version'),
         claimed_at = clock_timestamp(), until = excluded.until
   where c.until <= now()
  returning flag_id, version, until
)
select n.id as "flagId", n.member_key as "memberKey", t.version, t.until from next n left join taken t on t.flag_id = n.id`

/** Claims the next flag; undefined when nothing is left, 'again' when somebody claimed it in the same moment. */
export const takeFlag = async (tx: Queryable, taking: Taking): Promise<TakenFlag | 'again' | undefined> => {
  const { by, supervisor, minutes, today } = taking
  const { rows } = await tx.query<TakenFlag & { readonly version: string | null }>(sql, [
    by,
    supervisor,
    minutes,
    today,
  ])
  const [row] = rows
  return row && (row.version === null ? 'again' : row)
}
