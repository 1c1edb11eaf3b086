import type { Band } from './band.ts'
import type { FindingKey } from './findingKey.ts'

/** The part of a stored finding that derivation reads; its evidence stays in the store. */
export type CurrentFinding = FindingKey & {
  readonly id: string
  readonly fingerprint: string
  readonly band: Band
  /** Match weight in bits. */
  readonly weight: number
  readonly signals: readonly string[]
  readonly modelVersion: string
  /** Shared contacts as `type:key`; empty for a finding about the member's own identity. */
  readonly contacts: readonly string[]
  /** How many events lie behind it. */
  readonly incidents: number
}
