import { isoDate } from '../calendar.ts'
import { findings, newAllegations, oldAllegations, standards } from '../data/misconductWords.ts'
import { regions } from '../data/regions.ts'
import { staffNumberOf } from '../members/staffNumber.ts'
import type { PersonSheet } from '../noise/personSheet.ts'
import { spoil } from '../noise/spoil.ts'
import { colleagueNameSpoils } from '../noise/spoilNames.ts'
import type { Human } from '../people/human.ts'
import type { PlannedCase } from '../plan/misconductPlan.ts'
import { type Random, below, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { World } from '../world.ts'
import type { CaseFacts } from './caseFacts.ts'

const oldDraw = weighted(oldAllegations, ([, share]) => share)
const newDraw = weighted(newAllegations, ([, share]) => share)
const findingDraw = weighted(findings, ([, , share]) => share)

const newAllegationScheme = '2020-02-01'

/** Professional standards know whom a case is about by force and number; few cases lack it. Our estimates. */
const rates = { numberMissing: 0.015, numberWrong: 0.005, birthMissing: 0.04, second: 0.3, criminal: 0.05 } as const

/** Decisions take 400 days on average, a fifth more than two years (Casey review, 2022): exponential with that mean. */
const meanDays = 400

const allegationOf = (random: Random, received: string): string =>
  received < newAllegationScheme ? `pre-2020|${draw(random, oldDraw)[0]}` : `2020|${draw(random, newDraw)[0]}`

const severityOf = (random: Random): string => {
  if (chance(random, 0.03)) return ''
  if (chance(random, 0.12)) return 'gross-misconduct'
  return chance(random, 0.4) ? 'misconduct' : 'practice-requiring-improvement'
}

/** One digit of the local number wrong: it may well be that of a colleague. */
const wrongDigit = (random: Random, number: string): string => {
  const at = below(random, number.length)
  return number.slice(0, at) + String((Number(number[at]) + 1 + below(random, 9)) % 10) + number.slice(at + 1)
}

const sheetOf = (random: Random, human: Human): PersonSheet => ({
  forenames: human.name.forenames,
  surname: human.name.surname,
  formerNames: [],
  knownAs: '',
  aliases: [],
  nicknames: [],
  dateOfBirth: chance(random, rates.birthMissing) ? '' : isoDate(human.born),
  otherDatesOfBirth: [],
  sex: human.sex,
  birthplace: '',
  occupation: '',
  nino: '',
  driverNumber: '',
  passportNumber: '',
  pncId: '',
  croNumber: '',
  home: undefined,
  previousHomes: [],
  phones: [],
  emails: [],
  vehicles: [],
})

type Staff = { readonly force: string; readonly number: string; readonly tags: readonly string[] }

const staffOf = (random: Random, index: number, { member }: PlannedCase): Staff => {
  const left = { force: pick(random, regions).force, number: `9${String(index).padStart(6, '0')}` }
  const { force, number } = member < 0 ? left : staffNumberOf(member)
  if (chance(random, rates.numberMissing)) return { force, number: '', tags: ['number-missing'] }
  if (chance(random, rates.numberWrong)) return { force, number: wrongDigit(random, number), tags: ['number-wrong'] }
  return { force, number, tags: [] }
}

export const caseKey = (index: number): string => `MC${String(index).padStart(7, '0')}`

export type CaseRecord = { readonly key: string; readonly cells: readonly string[]; readonly tags: readonly string[] }

/** The record of a misconduct case, after the given nights' edits, with what sets it apart from the person. */
export const caseRecord = (
  world: World,
  index: number,
  planned: PlannedCase,
  facts: CaseFacts,
  edits: readonly number[],
): CaseRecord => {
  const random = randomFor(world.seed, streams.misconduct, 0x40000000 + index)
  const sheet = sheetOf(random, facts.human)
  const tags = spoil(random, sheet, facts.human, colleagueNameSpoils)
  const staff = staffOf(random, index, planned)
  const received = Math.min(facts.happened + between(random, 1, 90), world.today - 1)
  const decided = received - Math.round(meanDays * Math.log(1 - below(random, 1_000_000) / 1_000_000))
  const open = decided >= world.today
  const [finding, action] = draw(random, findingDraw)
  const severity = severityOf(random)
  const noticed =
    severity === 'practice-requiring-improvement' || severity === ''
      ? ''
      : isoDate(Math.min(received + 20, world.today - 1))
  const restricted = severity === 'gross-misconduct' && chance(random, 0.4)
  const lastEdit = edits.at(-1)
  const allegations = [allegationOf(random, isoDate(received))]
  if (chance(random, rates.second)) allegations.push(allegationOf(random, isoDate(received)))
  const key = caseKey(index)
  const cells = [
    key,
    staff.force,
    planned.role,
    staff.force,
    staff.number,
    sheet.forenames,
    sheet.surname,
    sheet.dateOfBirth,
    sheet.sex,
    allegations.join(';'),
    pick(random, standards),
    severity,
    open ? 'Open' : 'Closed',
    isoDate(facts.happened),
    isoDate(received),
    noticed,
    open ? '' : isoDate(decided),
    open ? '' : finding,
    open ? '' : action,
    restricted ? isoDate(received + 10) : '',
    lastEdit === undefined ? (restricted && !open ? isoDate(decided) : '') : isoDate(world.today + lastEdit - 1),
    planned.repeats ? 'IOPC' : chance(random, 0.7) ? 'public' : 'internal',
    chance(random, rates.criminal) ? `CR/${isoDate(received).slice(0, 4)}/${between(random, 1, 99_999)}` : '',
    facts.incident,
    'OFFICIAL-SENSITIVE',
  ]
  return { key, cells, tags: [...staff.tags, ...tags] }
}
