import { daysInYear } from '../calendar.ts'
import { crownCourts, magistratesCourts } from '../data/courts.ts'
import { type Offence, offences } from '../data/offences.ts'
import type { OffenceClass } from '../plan/scenarios.ts'
import { type Random, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { World } from '../world.ts'
import { type Brief, briefOf } from './brief.ts'
import type { DemoDisposal } from './disposal.ts'
import type { Offender } from './offender.ts'
import { type Ending, outcomeOf, resultTitle } from './outcomes.ts'

const anyOffence = weighted(offences, ({ share }) => share)

const byClass = new Map(
  [...new Set(offences.map(({ offence }) => offence))].map((name) => {
    const members = offences.filter(({ offence }) => offence === name)
    return [name, weighted(members, ({ share }) => share)] as const
  }),
)

const endings = weighted<readonly [Ending, number]>(
  [
    ['sentence', 800],
    ['ended', 70],
    ['caution', 45],
    ['penalty-notice', 45],
    ['live', 20],
    ['lie-on-file', 15],
    ['quashed', 5],
  ],
  ([, share]) => share,
)

/** Chance of one more: with the second lines of some offences this makes 1.6 disposals a nominal. */
const another = 0.35
const mostDisposals = 12
const sameCase = 0.4
const adult = 18 * daysInYear

const courtOf = (random: Random, { trial }: Offence): readonly [string, string] =>
  trial === 'CI' || (trial === 'CE' && chance(random, 0.15))
    ? pick(random, crownCourts)
    : pick(random, magistratesCourts)

const qualifiersOf = (random: Random, { offence }: Offence): string => {
  if (offence === 'violence' && chance(random, 0.3)) return 'DV'
  if (offence === 'sexual' && chance(random, 0.3)) return 'VU'
  return offence === 'public-order' && chance(random, 0.06) ? 'HA' : ''
}

const fresh = (random: Random, world: World, offender: Offender, brief: Brief, caseNumber: number): DemoDisposal => {
  const offences = brief.offence === undefined ? anyOffence : (byClass.get(brief.offence) ?? anyOffence)
  const offence = draw(random, offences)
  const started = between(random, Math.floor(brief.from), Math.floor(brief.to))
  const young = started - offender.born < adult
  const drawn = brief.ending ?? draw(random, endings)[0]
  const ending = drawn === 'caution' && young && brief.ending === undefined ? 'reprimand' : drawn
  return {
    offence,
    outcome: outcomeOf(random, ending, offence.trial, young),
    court:
      ending === 'caution' || ending === 'reprimand' || ending === 'penalty-notice'
        ? ['', '']
        : courtOf(random, offence),
    caseNumber,
    sequence: 1,
    started,
    decided: ending === 'live' ? -1 : Math.min(started + between(random, 20, 420), world.today - 1),
    qualifiers: qualifiersOf(random, offence),
  }
}

const secondLines: Partial<Record<OffenceClass, readonly [code: string, share: number]>> = {
  sexual: ['3052', 0.6],
  'traffic-serious': ['3070', 0.35],
}

/** A second line of the same offence: registration or disqualification beside the sentence. */
const secondLine = (random: Random, main: DemoDisposal): DemoDisposal | undefined => {
  const [code, share] = secondLines[main.offence.offence] ?? ['', 0]
  if (main.outcome.adjudication !== 'Guilty' || !chance(random, share)) return undefined
  const duration = code === '3070' ? `${between(random, 12, 36)}M` : ''
  return {
    ...main,
    outcome: { ...main.outcome, resultCode: code, resultText: resultTitle(code), duration, amount: '' },
  }
}

/** Another offence of the case before it, with the same court and date. */
const joined = (next: DemoDisposal, before: DemoDisposal): DemoDisposal => ({
  ...next,
  court: before.court,
  caseNumber: before.caseNumber,
  sequence: before.sequence + 1,
  started: before.started,
  decided: before.decided,
})

const casesEach = 16

const wentToCourt = ({ decided, court }: DemoDisposal): boolean => decided >= 0 && court[0] !== ''

/** The disposals of a nominal, in the order of the file, as on the first night the nominal appears. */
export const disposalsOf = (world: World, nominal: number, offender: Offender): readonly DemoDisposal[] => {
  const random = randomFor(world.seed, streams.disposals, nominal)
  const planted = world.plan.nominals.get(nominal)
  const brief = briefOf(world, offender, planted?.scenario)
  const list: DemoDisposal[] = []
  do {
    const next = fresh(random, world, offender, brief, nominal * casesEach + list.length)
    const before = list.at(-1)
    const main =
      before && wentToCourt(before) && wentToCourt(next) && chance(random, sameCase) ? joined(next, before) : next
    list.push(main)
    const second = secondLine(random, main)
    if (second) list.push(second)
  } while (list.length < mostDisposals && chance(random, another))
  return list
}

/** A disposal a later night adds to a nominal already on file. */
export const laterDisposal = (world: World, nominal: number, offender: Offender, night: number): DemoDisposal => {
  const random = randomFor(world.seed, streams.disposal, nominal * casesEach + (night % casesEach))
  const to = world.today + night - 1
  return fresh(
    random,
    world,
    offender,
    { from: to - 400, to: to - 30 },
    nominal * casesEach + mostDisposals + 1 + (night % 3),
  )
}
