import type { Queryable } from '../queryable.ts'
import { type CountedOutcome, countedOutcomes } from './countedOutcomes.ts'
import { personStanding, type Period, periodOf } from './standing.ts'

/** People of one group: those searched, and to how many of them each thing happened. No row is a person. */
export type GroupCounts = {
  readonly characteristic: string
  /** '' for those who did not say, or of whom it is not held. */
  readonly group: string
  readonly searched: number
  readonly flagged: number
  /** With a flag for a tie that was not declared. */
  readonly undeclared: number
  readonly wrongPerson: number
  readonly referred: number
  readonly outcomes: Readonly<Record<CountedOutcome, number>>
}

const outcomeCounts = countedOutcomes
  .map((outcome) => `'${outcome}', count(*) filter (where p.outcome = '${outcome}')`)
  .join(', ')

/** Counts over `member_group (member_key, characteristic, value)`, a relation the caller names. */
export const groupedSql = (memberGroup: string): string => `
with ${personStanding},
member_group as (${memberGroup})
select g.characteristic, g.value as "group", count(*)::int as searched, count(p.member_key)::int as flagged,
       (count(*) filter (where p.undeclared))::int as undeclared,
       (count(*) filter (where p.wrong_person))::int as "wrongPerson",
       (count(*) filter (where p.referred))::int as referred, json_build_object(${outcomeCounts}) as outcomes
  from member_group g left join person_standing p using (member_key)
 group by 1, 2
 order by 1, 2`

const sql = groupedSql(`
select m.key as member_key, c.characteristic, c.value
  from (select distinct on (r.key) r.key, r.data::json ->> 'force' as force, r.data::json ->> 'workforceClass' as class,
               r.data::json -> 'person' ->> 'sex' as sex, r.data::json -> 'person' -> 'datesOfBirth' -> 0 ->> 'value' as born
          from record r where r.kind = 'workforce' and r.gap is null
         order by r.key, r.id desc) m
 cross join lateral (values
   ('force', m.force), ('workforce class', m.class), ('sex', case when m.sex in ('N', 'NS') then '' else m.sex end),
   ('age', case when coalesce(m.born, '') !~ '^\\d{4}-\\d{2}-\\d{2}$' then ''
                else (array['under 25', '25 to 34', '35 to 44', '45 to 54', '55 and over'])
                     [width_bucket(extract(year from age($3::date, m.born::date)), array[25, 35, 45, 55]) + 1] end)
 ) as c(characteristic, value)`)

/** The members searched, by force, class, sex and age on the last day of the period. */
export const groupCounts = async (db: Queryable, period: Period): Promise<readonly GroupCounts[]> => {
  const { rows } = await db.query<GroupCounts>(sql, [...periodOf(period)])
  return rows
}
