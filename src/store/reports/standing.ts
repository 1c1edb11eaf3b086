import { countedOutcomes, referredOutcomes } from './countedOutcomes.ts'

/** Bounds of a report, ISO dates, both inclusive: flags raised from `from` to `to`, and what was done of them by `asAt`. */
export type Period = { readonly from: string; readonly to: string; readonly asAt: string }

/** Parameters $1 to $3 of the queries built on the parts below. */
export const periodOf = ({ from, to, asAt }: Period): readonly string[] => [from, to, asAt]

/**
 * `flag_standing`: the flags raised in the period as they stood at its end, from what runs and people did by then. Runs
 * come before the decisions of their day. A flag nobody answered is NEW, whether its check has begun or not.
 */
export const flagStanding = `
flag_standing as (
  select g.id, g.member_key, g.class, g.band, g.evidence, r.business_date as raised_on, e.happened_on as stands_since,
         case when g.status in ('EXPIRED', 'SUPERSEDED') then g.status else coalesce(e.status, 'NEW') end as status
    from flag g
    join reconciliation r on r.id = g.first_reconciliation and r.business_date between $1 and $2
    left join lateral (
      select happened_on, status
        from (select (d.at at time zone 'Europe/London')::date as happened_on, 1 as place, d.id,
                     case d.answer when 'IDENTITY_CHECK' then 'NEW' else d.answer end as status
                from decision d where d.flag_id = g.id and d.in_effect
              union all
              select c.business_date, 0, f.reconciliation_id, case f.change when 'withdrawn' then 'SOURCE_WITHDRAWN' else 'NEW' end
                from flag_change f join reconciliation c on c.id = f.reconciliation_id
               where f.flag_id = g.id and f.change in ('withdrawn', 'returned', 'reopened')) event
       where happened_on <= $3
       order by happened_on desc, place desc, id desc limit 1) e on true
)`

/**
 * `matter_standing`: every matter opened by the end of the period as it then stood, with the outcome once it was decided
 * ('' before). A matter whose last flag was somebody else's ends as WRONG_PERSON without a decision.
 */
export const matterStanding = `
matter_standing as (
  select m.id, m.member_key, m.regime, m.opened_on, m.hold_review_on, coalesce(last.answer, 'OPEN') as status,
         case when m.outcome = 'WRONG_PERSON' and m.closed_on <= $3 then 'WRONG_PERSON'
              when last.answer in ('DECIDED', 'APPEAL', 'CLOSED') then coalesce(ended.outcome, '') else '' end as outcome
    from matter m
    left join lateral (
      select answer from decision d
       where d.matter_id = m.id and d.in_effect and (d.at at time zone 'Europe/London')::date <= $3
       order by d.id desc limit 1) last on true
    left join lateral (
      select outcome from decision d
       where d.matter_id = m.id and d.in_effect and d.outcome <> '' and (d.at at time zone 'Europe/London')::date <= $3
       order by d.id desc limit 1) ended on true
   where m.opened_on <= $3
)`

/** `flag_outcome`: the flags of the period with the outcome of the matter they belong to ('' for none yet). */
export const flagOutcome = `
${flagStanding},
${matterStanding},
flag_outcome as (
  select f.*, case when f.status = 'CONFIRMED' then coalesce(m.outcome, '') else '' end as outcome
    from flag_standing f
    left join matter_flag mf on mf.flag_id = f.id and mf.removed_by is null
    left join matter_standing m on m.id = mf.matter_id
)`

const listOf = (names: readonly string[]): string => `array[${names.map((name) => `'${name}'`).join(', ')}]`

/** `person_standing`: the members with a flag of the period; the gravest outcome counts, '' for none. */
export const personStanding = `
${flagOutcome},
person_standing as (
  select member_key, (${listOf(countedOutcomes)})[min(array_position(${listOf(countedOutcomes)}, outcome))] as outcome,
         min(array_position(${listOf(referredOutcomes)}, outcome)) is not null as referred,
         bool_or(status = 'WRONG_PERSON') as wrong_person,
         bool_or(status = 'NEW' or (status = 'CONFIRMED' and outcome = '')) as in_hand,
         bool_or(evidence -> 'signals' @> '["undeclared-tie"]') as undeclared
    from (select member_key, status, outcome, evidence::jsonb as evidence from flag_outcome) f
   group by member_key
)`
