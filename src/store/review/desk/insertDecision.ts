import type { Queryable } from '../../queryable.ts'

/** A decision as somebody took it. Rank, standing and whether it takes effect are the database's to say. */
export type NewDecision = {
  readonly caseId: string
  readonly memberKey: string
  readonly subject: { readonly flagId: string } | { readonly matterId: string }
  readonly version: number
  readonly action: string
  /** Status it leads to. */
  readonly answer: string
  readonly route: string
  readonly outcome: string
  readonly reasons: string
  readonly factors: readonly string[]
  readonly views: readonly string[]
  readonly evidenceFingerprint: string
  readonly originalFlagId: string
  readonly cause: string
  readonly rule: string
  /** The first decision it is the second of. */
  readonly first: { readonly id: string; readonly by: string } | undefined
  readonly by: string
  readonly policyVersion: string
  readonly modelVersion: string
  readonly details: object
}

const sql = `
insert into decision (case_id, member_key, question, flag_id, matter_id, subject_version, action, answer, route, outcome,
                      reasons, factors, views, evidence_fingerprint, original_flag_id, cause, rule, second_of, first_by,
                      agrees, in_effect, decided_by, rank, standing, policy_version, model_version, details)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18::bigint, $19,
        case when $18::bigint is not null then false end, false, $20, '', '', $21, $22, $23)
returning id, in_effect as "inEffect", agrees`

export type TakenDecision = {
  readonly id: string
  /** False while it waits for a second person. */
  readonly inEffect: boolean
  /** Of a second decision, whether it came to the same as the first. */
  readonly agrees: boolean | null
}

/** Enters a decision; the rules of migration 0021 refuse one that must not be taken, by the name of a constraint. */
export const insertDecision = async (tx: Queryable, decision: NewDecision): Promise<TakenDecision> => {
  const { subject } = decision
  const { rows } = await tx.query<TakenDecision>(sql, [
    decision.caseId,
    decision.memberKey,
    'flagId' in subject ? 'identity' : 'matter',
    'flagId' in subject ? subject.flagId : null,
    'matterId' in subject ? subject.matterId : null,
    decision.version,
    decision.action,
    decision.answer,
    decision.route,
    decision.outcome,
    decision.reasons,
    decision.factors,
    decision.views,
    decision.evidenceFingerprint,
    decision.originalFlagId === '' ? null : decision.originalFlagId,
    decision.cause,
    decision.rule,
    decision.first?.id ?? null,
    decision.first?.by ?? null,
    decision.by,
    decision.policyVersion,
    decision.modelVersion,
    JSON.stringify(decision.details),
  ])
  const [row] = rows
  if (!row) throw new Error('insert into decision returned no row')
  return row
}
