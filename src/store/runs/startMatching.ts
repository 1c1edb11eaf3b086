import type { Queryable } from '../queryable.ts'
import type { RunMode } from './run.ts'
import type { Window } from './pinWindow.ts'

export type Plan = {
  readonly runId: string
  readonly mode: RunMode
  readonly modeReason: string
  readonly modelVersion: string
  readonly policyVersion: string
  readonly fromSeq: string
  readonly window: Window
}

const sql = `
update run set status = 'running', mode = $2, mode_reason = $3, model_version = $4, policy_version = $5,
       from_seq = $6, to_seq = $7, planned_at = $8, extracts = $9,
       first_loads = $10
 where id = $1 and status = 'planned'`

/** Pins what a run compares and lets its shards be taken. False when the run is no longer waiting for its plan. */
export const startMatching = async (tx: Queryable, plan: Plan): Promise<boolean> => {
  const { rowCount } = await tx.query(sql, [
    plan.runId,
    plan.mode,
    plan.modeReason,
    plan.modelVersion,
    plan.policyVersion,
    plan.fromSeq,
    plan.window.toSeq,
    plan.window.plannedAt,
    JSON.stringify(plan.window.extracts),
    plan.window.firstLoads,
  ])
  return rowCount === 1
}
