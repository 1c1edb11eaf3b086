import type { ReconcileResult } from '../review/reconcile/result.ts'
import type { SourceCoverage } from '../store/extracts/coverage.ts'
import type { MatchingCounts } from '../store/reports/matchingCounts.ts'

/** What became of one source in a run: read = accepted + rejected + unchanged; accepted = new + changed. */
export type SourceReport = {
  /** `system.kind` */
  readonly name: string
  readonly outcome: string
  readonly read: number
  readonly accepted: number
  readonly rejected: number
  readonly unchanged: number
  readonly new: number
  readonly changed: number
  readonly gone: number
}

/** Wall seconds of one part of a run, by the ledger's clock. */
export type StageTime = { readonly name: string; readonly seconds: number }

/** Members in scope = searched + not searchable, by reason. A member with a gap is not searched, never in order. */
export type PeopleReport = {
  readonly members: number
  readonly searched: number
  readonly notSearchable: Readonly<Record<string, number>>
}

/** The statement of a run: each stage adds up to the one before. */
export type RunReport = {
  readonly runId: string
  readonly businessDate: string
  readonly mode: string
  readonly modeReason: string
  readonly modelVersion: string
  readonly policyVersion: string
  readonly sources: readonly SourceReport[]
  readonly coverage: readonly SourceCoverage[]
  readonly people: PeopleReport
  readonly matching: MatchingCounts
  readonly review: ReconcileResult
  readonly stages: readonly StageTime[]
}
