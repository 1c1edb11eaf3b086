import type { Offence } from '../data/offences.ts'
import type { Outcome } from './outcomes.ts'

/** One offence of one case with its outcome; days as in `calendar`, -1 unknown. */
export type DemoDisposal = {
  readonly offence: Offence
  readonly outcome: Outcome
  readonly court: readonly [name: string, code: string]
  /** Number of the case in the world: several offences may share it. */
  readonly caseNumber: number
  readonly sequence: number
  readonly started: number
  readonly decided: number
  readonly qualifiers: string
}
