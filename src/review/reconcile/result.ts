import type { FlagCount } from '../../store/review/countOpenFlags.ts'

/** What a reconciliation did; findings = new + changed + returned + unchanged + standing + reopened + suppressed. */
export type ReconcileResult = {
  /** Findings that make a flag; welfare hits are apart. */
  readonly findings: number
  readonly new: number
  readonly changed: number
  readonly returned: number
  /** Open before and after, with nothing new to an officer. */
  readonly unchanged: number
  /** Found again, and already decided. */
  readonly standing: number
  /** Decided to be a different person, and asked again for a listed cause. */
  readonly reopened: number
  /** No flag, because the record was decided to be a different person's. */
  readonly suppressed: number
  readonly withdrawn: number
  /** Victim and witness hits in force; never in the queue. */
  readonly welfare: number
  /** What this reconciliation did to them; a hit that came back is changed. */
  readonly welfareChanges: { readonly new: number; readonly changed: number; readonly withdrawn: number }
  /** Open flags after it, of everybody or of the members it was for. */
  readonly open: readonly FlagCount[]
  /** Records that fit two or more members at HIGH. */
  readonly conflicts: number
  /** Members with several distinct incidents, by how many. */
  readonly patterns: { readonly two: number; readonly threeToFive: number; readonly sixOrMore: number }
}
