import { daysInYear } from '../calendar.ts'
import type { NominalScenario, OffenceClass } from '../plan/scenarios.ts'
import type { Setting } from '../setting.ts'
import type { Offender } from './offender.ts'
import type { Ending } from './outcomes.ts'

const youngestOffender = 14 * daysInYear
const oldestRecord = 35 * daysInYear

/** What a scenario fixes about the disposals of a nominal; all the rest is drawn. */
export type Brief = {
  readonly offence?: OffenceClass
  readonly ending?: Ending
  /** Days between which the offence was committed. */
  readonly from: number
  readonly to: number
}

const endingOf: Partial<Record<NominalScenario['kind'], Ending>> = {
  conviction: 'sentence',
  caution: 'caution',
  'penalty-notice': 'penalty-notice',
  'live-charge': 'live',
  quashed: 'quashed',
}

/** Convictions while serving lie inside the service, the others of members before it; all others in the last 35 years. */
export const briefOf = (world: Setting, offender: Offender, scenario: NominalScenario | undefined): Brief => {
  const from = Math.max(offender.born + youngestOffender, world.today - oldestRecord)
  const to = Math.max(from + 1, world.today - 60)
  if (scenario === undefined || offender.joined === undefined) return { from, to }
  const ending = endingOf[scenario.kind]
  const fixed = ending === undefined ? {} : { ending }
  if (scenario.kind !== 'conviction') return { from, to, ...fixed }
  return scenario.serving
    ? {
        offence: scenario.offence,
        ...fixed,
        from: offender.joined + 1,
        to: Math.max(offender.joined + 2, world.today - 20),
      }
    : { offence: scenario.offence, ...fixed, from: Math.min(from, offender.joined - 800), to: offender.joined - 30 }
}
