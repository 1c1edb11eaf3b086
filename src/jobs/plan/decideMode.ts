import type { RunMode } from '../../store/runs/run.ts'

/** Codes, kept with the run. */
export type ModeReason =
  | 'requested'
  | 'no-covered-run'
  | 'model-changed'
  | 'policy-changed'
  | 'first-load'
  | 'large-delta'
  | 'delta'

export type ModeFacts = {
  readonly requestedMode: 'auto' | 'full'
  readonly base: { readonly modelVersion: string; readonly policyVersion: string } | undefined
  readonly modelVersion: string
  readonly policyVersion: string
  /** A kind was loaded into an empty table since the base: such a load lists no changes. */
  readonly hasFirstLoad: boolean
  readonly changedRecords: number
  readonly records: number
  readonly changedMembers: number
  readonly members: number
  /** Share of either side above which a full run is cheaper than a delta, 0 to 1. */
  readonly maxShare: number
}

const isLarge = (changed: number, all: number, maxShare: number): boolean => changed > 0 && changed > all * maxShare

/** Whether a run compares everybody or only what changed since its base, and why. */
export const decideMode = (facts: ModeFacts): { readonly mode: RunMode; readonly reason: ModeReason } => {
  const full = (reason: ModeReason) => ({ mode: 'full', reason }) as const
  if (facts.requestedMode === 'full') return full('requested')
  if (facts.base === undefined) return full('no-covered-run')
  if (facts.base.modelVersion !== facts.modelVersion) return full('model-changed')
  if (facts.base.policyVersion !== facts.policyVersion) return full('policy-changed')
  if (facts.hasFirstLoad) return full('first-load')
  if (isLarge(facts.changedRecords, facts.records, facts.maxShare)) return full('large-delta')
  if (isLarge(facts.changedMembers, facts.members, facts.maxShare)) return full('large-delta')
  return { mode: 'delta', reason: 'delta' }
}
