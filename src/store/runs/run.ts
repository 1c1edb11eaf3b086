export type RunKind = 'nightly' | 'manual'
export type RunMode = 'full' | 'delta'
export type RunStatus = 'planned' | 'running' | 'held' | 'complete' | 'degraded' | 'failed'

/** One row of the ledger. Ids and sequence numbers are Postgres bigints, kept as strings. */
export type Run = {
  readonly id: string
  readonly kind: RunKind
  readonly businessDate: string
  readonly requestedMode: 'auto' | 'full'
  readonly requestedBy: string
  readonly status: RunStatus
  readonly reason: string
  /** Who released the run from a hold; '' when nobody did. */
  readonly releasedBy: string
  readonly mode: RunMode | null
  readonly modeReason: string
  readonly modelVersion: string
  readonly policyVersion: string
  readonly fromSeq: string
  readonly toSeq: string | null
  readonly covered: boolean
  readonly createdAt: Date
  readonly plannedAt: Date | null
  readonly closedAt: Date | null
}

/** Select list of a `Run`, for `run r`. */
export const runColumns = `r.id, r.kind, r.business_date as "businessDate", r.requested_mode as "requestedMode",
  r.requested_by as "requestedBy", r.status, r.reason, r.released_by as "releasedBy", r.mode, r.mode_reason as "modeReason",
  r.model_version as "modelVersion", r.policy_version as "policyVersion", r.from_seq as "fromSeq", r.to_seq as "toSeq",
  r.covered, r.created_at as "createdAt", r.planned_at as "plannedAt", r.closed_at as "closedAt"`
