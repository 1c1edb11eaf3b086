import type { Queryable } from '../../queryable.ts'

/** A decision as it was taken; ids '' where there is none. */
export type DecisionRow = {
  readonly id: string
  readonly question: 'identity' | 'matter'
  readonly flagId: string
  readonly matterId: string
  readonly action: string
  readonly answer: string
  readonly route: string
  readonly outcome: string
  readonly reasons: string
  readonly factors: readonly string[]
  readonly cause: string
  /** The two-person rule it falls under; '' for none. */
  readonly rule: string
  readonly secondOf: string
  readonly agrees: boolean | null
  readonly inEffect: boolean
  readonly decidedBy: string
  readonly rank: string
  readonly policyVersion: string
  readonly modelVersion: string
  /** UTC. */
  readonly at: Date
}

/** A first decision that waits is seen by its author only: the second is blind to it. */
const sql = `
select d.id, d.question, coalesce(d.flag_id::text, '') as "flagId", coalesce(d.matter_id::text, '') as "matterId", d.action,
       d.answer, d.route, d.outcome, d.reasons, d.factors, d.cause, d.rule, coalesce(d.second_of::text, '') as "secondOf",
       d.agrees, d.in_effect as "inEffect", d.decided_by as "decidedBy", d.rank, d.policy_version as "policyVersion",
       d.model_version as "modelVersion", d.at
  from decision d
 where d.member_key = $1
   and (d.decided_by = $2
        or not exists (select from flag g where g.proposal_id = d.id)
           and not exists (select from matter m where m.proposal_id = d.id))
 order by d.id`

/** The decisions on one member, oldest first, as somebody may see them. */
export const listDecisions = async (db: Queryable, memberKey: string, by: string): Promise<readonly DecisionRow[]> =>
  (await db.query<DecisionRow>(sql, [memberKey, by])).rows
