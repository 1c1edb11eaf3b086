import type { Queryable } from '../../src/store/queryable.ts'

/** What the tables say of the work done on a queue. */
export type Steps = {
  /** Entries of the trail: flags that were claimed. */
  readonly taken: number
  readonly decided: number
  /** Claims that have not ended. */
  readonly claims: number
  /** Flags and versions with more than one decision, and flags with more than one answer in effect. */
  readonly decidedTwice: number
  /** Flags whose version is not the number of steps decided on them. */
  readonly missedSteps: number
  /** Flags whose status is not what the answer in effect says, or with a first answer that is not noted. */
  readonly unfinished: number
}

const sql = `
with of_flag as (
  select flag_id, count(*)::int as steps, count(distinct subject_version)::int as versions,
         count(*) filter (where in_effect)::int as in_effect, max(answer) filter (where in_effect) as answer
    from decision group by flag_id
)
select (select count(*)::int from audit_entry where content::json ->> 'justification' = 'takes the next flag') as taken,
       (select count(*)::int from decision) as decided,
       (select count(*)::int from claim) as claims,
       (select count(*)::int from of_flag where versions < steps or in_effect > 1) as "decidedTwice",
       (select count(*)::int from flag g left join of_flag d on d.flag_id = g.id
         where g.version <> 1 + coalesce(d.steps, 0)) as "missedSteps",
       (select count(*)::int from flag g join of_flag d on d.flag_id = g.id
         where case when d.in_effect = 1 then g.status <> d.answer or g.proposal_id is not null
                    else g.status not in ('NEW', 'IDENTITY_CHECK') or g.proposal_id is null end) as unfinished`

/** Counts what officers did, from the tables and the trail. */
export const countSteps = async (db: Queryable): Promise<Steps> => {
  const [row] = (await db.query<Steps>(sql)).rows
  if (!row) throw new Error('no counts')
  return row
}
