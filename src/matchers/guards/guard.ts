import type { Evidence } from './evidence.ts'

/** Where a pair on which a guard speaks belongs: with the relatives, or at most in MEDIUM or LOW. */
export type GuardEffect = 'relative' | 'at-most-medium' | 'at-most-low'

/** A reason not to take a pair for one person at face value. It never deletes a pair. */
export type Guard = {
  readonly name: string
  readonly sentence: string
  readonly effect: GuardEffect
  readonly speaks: (evidence: Evidence) => boolean
}
