import type { Band, Tier } from './band.ts'
import type { FindingKey } from './findingKey.ts'

export type FlagState = 'open' | 'withdrawn' | 'closed'

/** What reconciliation must know of a flag; evidence and explanation stay in the store. */
export type ExistingFlag = FindingKey & {
  readonly id: string
  readonly state: FlagState
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  /** Match weight in bits. */
  readonly weight: number
  readonly modelVersion: string
  readonly conflictWith: readonly string[]
  readonly evidenceFingerprint: string
  readonly explanationHash: string
}
