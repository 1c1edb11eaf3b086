import type { Queryable } from '../../queryable.ts'
import type { Interest } from './conflictBetween.ts'

export type ChallengeKind = 'appeal' | 'review' | 'overturn' | 'reversal'

/** Dates are ISO, '' for none; texts '' for none. */
export type Challenge = {
  readonly id: string
  readonly kind: ChallengeKind
  readonly memberKey: string
  readonly decisionId: string
  readonly cause: string
  readonly ground: string
  readonly raisedBy: 'subject' | 'force'
  readonly enteredBy: string
  readonly raisedOn: string
  /** Last day for the next step. */
  readonly dueOn: string
  readonly status: string
  readonly chair: 'chief-officer' | 'hmcic' | ''
  readonly result: 'CONFIRMED' | 'REVERSED' | ''
  readonly riskPlan: string
  readonly overturnedBy: string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly toldOn: string
  readonly version: number
}

const columns = `
  h.id, h.kind, h.member_key as "memberKey", h.decision_id as "decisionId", h.cause, h.ground, h.raised_by as "raisedBy",
  h.entered_by as "enteredBy", h.raised_on as "raisedOn", coalesce(h.due_on::text, '') as "dueOn", h.status, h.chair, h.result,
  h.risk_plan as "riskPlan", coalesce(h.overturned_by::text, '') as "overturnedBy", coalesce(h.decided_by, '') as "decidedBy",
  coalesce(h.decided_on::text, '') as "decidedOn", coalesce(h.told_on::text, '') as "toldOn", h.version`

/** Challenges of one member, or all that await a step: those due first. */
export const listChallenges = async (db: Queryable, memberKey: string | undefined): Promise<readonly Challenge[]> => {
  const sql = `
    select ${columns} from challenge h
     where case when $1::text is null then status in ('LODGED', 'ARGUABLE', 'DECIDED') else member_key = $1 end
     order by h.due_on nulls last, h.id`
  return (await db.query<Challenge>(sql, [memberKey ?? null])).rows
}

export type LockedChallenge = Challenge & {
  readonly senior: boolean
  /** Author of the challenged decision. */
  readonly challengedBy: string
  /** The decision in effect that undid it since; '' for none. */
  readonly undoneBy: string
  readonly interest: Interest | null
}

/** Locks a challenge until the transaction ends, and reads it as it then stands. */
export const lockChallenge = async (tx: Queryable, id: string, by: string): Promise<LockedChallenge | undefined> => {
  await tx.query('select from challenge where id = $1 for update', [id])
  const sql = `
    select ${columns}, coalesce((select is_senior_subject(m) from matter m where m.id = d.matter_id), false) as senior,
           d.decided_by as "challengedBy", conflict_between($2, h.member_key) as interest,
           coalesce((select max(o.id)::text from decision o
                      where (o.flag_id = d.flag_id or o.matter_id = d.matter_id) and o.in_effect and o.id > d.id
                        and o.action in ('undo', 'reopen')), '') as "undoneBy"
      from challenge h join decision d on d.id = h.decision_id where h.id = $1`
  return (await tx.query<LockedChallenge>(sql, [id, by])).rows[0]
}

/** A decision that is in effect, with what stands against whoever asks. */
export const readDecision = async (tx: Queryable, id: string, by: string) => {
  const sql = `
    select id, case_id as "caseId", member_key as "memberKey", conflict_between($2, member_key) as interest
      from decision where id = $1 and in_effect`
  return (await tx.query<{ id: string; caseId: string; memberKey: string; interest: Interest | null }>(sql, [id, by]))
    .rows[0]
}

export type NewChallenge = Pick<Challenge, 'cause' | 'ground' | 'raisedBy' | 'enteredBy' | 'raisedOn' | 'dueOn'> & {
  readonly decisionId: string
}

const lodgeSql = `
insert into challenge (kind, case_id, member_key, decision_id, cause, ground, raised_by, entered_by, raised_on, due_on, status, stepped_by)
select $1, case_id, member_key, id, $3, $4, $5, $6, $7, nullif($8, '')::date, 'LODGED', $6 from decision where id = $2
on conflict (decision_id, kind) where status in ('LODGED', 'ARGUABLE') do nothing
returning id`

/** Enters a challenge; undefined when one of the kind goes on already. */
export const lodgeChallenge = async (
  tx: Queryable,
  kind: 'appeal' | 'review',
  given: NewChallenge,
): Promise<string | undefined> => {
  const { decisionId, cause, ground, raisedBy, enteredBy, raisedOn, dueOn } = given
  const values = [kind, decisionId, cause, ground, raisedBy, enteredBy, raisedOn, dueOn]
  return (await tx.query<{ id: string }>(lodgeSql, values)).rows[0]?.id
}

/** The answer or outcome in effect that a later decision on the same flag or matter is about. */
const standingSql = `
select max(d.id)::text as id
  from decision o join decision d on (d.flag_id = o.flag_id or d.matter_id = o.matter_id)
 where o.id = $1 and d.id < o.id and d.in_effect
   and d.action in ('confirm', 'reject', 'duplicate', 'refer', 'decide', 'agree', 'discontinue')`

export const standingBefore = async (tx: Queryable, decisionId: string): Promise<string | undefined> =>
  (await tx.query<{ id: string | null }>(standingSql, [decisionId])).rows[0]?.id ?? undefined

const overturnSql = `
insert into challenge (kind, case_id, member_key, decision_id, cause, ground, raised_by, entered_by, raised_on, status, result,
                       overturned_by, decided_by, decided_on, told_on, stepped_by)
select case when d.decided_by = o.decided_by then 'reversal' else 'overturn' end, d.case_id, d.member_key, d.id, $3, o.reasons,
       'force', coalesce(o.first_by, o.decided_by), $4, 'CLOSED', 'REVERSED', o.id, o.decided_by, $4, $4, o.decided_by
  from decision d, decision o where d.id = $1 and o.id = $2`

/** Enters that a decision stands no more, by one that is in effect: overturned by others, reversed by its author. */
export const insertOverturn = async (
  tx: Queryable,
  given: { readonly decisionId: string; readonly overturnedBy: string; readonly cause: string; readonly on: string },
): Promise<void> => {
  await tx.query(overturnSql, [given.decisionId, given.overturnedBy, given.cause, given.on])
}

export type ChallengeWrite = Pick<
  Challenge,
  'status' | 'dueOn' | 'chair' | 'result' | 'riskPlan' | 'overturnedBy' | 'decidedBy' | 'decidedOn' | 'toldOn'
> & { readonly by: string }

const settleSql = `
update challenge
   set status = $2, due_on = nullif($3, '')::date, chair = $4, result = $5, risk_plan = $6,
       overturned_by = nullif($7, '')::bigint, decided_by = nullif($8, ''), decided_on = nullif($9, '')::date,
       told_on = nullif($10, '')::date, stepped_by = $11, version = version + 1
 where id = $1`

/** Brings a locked challenge where a step leads it. */
export const settleChallenge = async (tx: Queryable, id: string, write: ChallengeWrite): Promise<void> => {
  const { status, dueOn, chair, result, riskPlan, overturnedBy, decidedBy, decidedOn, toldOn, by } = write
  const values = [id, status, dueOn, chair, result, riskPlan, overturnedBy, decidedBy, decidedOn, toldOn, by]
  await tx.query(settleSql, values)
}

const appealSql = `
select h.id from challenge h join decision d on d.id = h.decision_id
 where h.kind = 'appeal' and h.status in ('LODGED', 'ARGUABLE') and d.matter_id = $1`

/** The appeal that goes on in a matter. */
export const openAppeal = async (tx: Queryable, matterId: string): Promise<string | undefined> =>
  (await tx.query<{ id: string }>(appealSql, [matterId])).rows[0]?.id
