import type { PriorityPart } from '../priority/priority.ts'
import type { Band, Tier } from '../../store/review/band.ts'
import type { FindingKey } from '../../store/review/findingKey.ts'

/** Why a flag stands where it stands. */
export type Explanation = {
  readonly parts: readonly PriorityPart[]
  /** Shared contacts with the number of people who hold each. */
  readonly contacts: readonly { readonly contact: string; readonly holders: number }[]
  /** Why the band is lower than the match alone would give; '' when it is not. */
  readonly cap: '' | 'contact-common'
}

/** Everything a flag shows of one finding, except the evidence itself, which stays in the store. */
export type FlagContent = {
  readonly key: FindingKey
  readonly findingId: string
  readonly evidenceFingerprint: string
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  /** Match weight in bits. */
  readonly weight: number
  readonly modelVersion: string
  readonly conflictWith: readonly string[]
  /** JSON text of the `Explanation`, and its hash. */
  readonly explanationText: string
  readonly explanationHash: string
}
