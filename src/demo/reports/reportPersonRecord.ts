import { isoDate, wholeYears, yearOf } from '../calendar.ts'
import { occupations } from '../data/descriptions.ts'
import { homeAddress, population } from '../geo/homeAddress.ts'
import { pncIdOf } from '../identifiers/pncIdOf.ts'
import { stay } from '../members/homes.ts'
import { pncYear } from '../nominals/pncYear.ts'
import type { Home, PersonSheet } from '../noise/personSheet.ts'
import { phoneText } from '../noise/phoneText.ts'
import { spoil } from '../noise/spoil.ts'
import { nameItems } from '../rows/items.ts'
import { type Random, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'
import type { ReportedPerson } from './personsOf.ts'
import { reportKey } from './reportCells.ts'

/** How often a report holds a thing about a person it names. */
const held = {
  address: 0.85,
  currentHome: 0.65,
  earlierHome: 0.2,
  phone: 0.55,
  vehicle: 0.3,
  pnc: 0.7,
  occupation: 0.3,
  ageInsteadOfBirth: 0.06,
} as const

const homeOnFile = (random: Random, homes: readonly Home[], today: number): Home | undefined => {
  if (!chance(random, held.address)) return undefined
  if (chance(random, held.currentHome)) return homes[0]
  if (homes.length > 1 && chance(random, held.earlierHome / (1 - held.currentHome)))
    return homes[between(random, 1, homes.length - 1)]
  return stay(homeAddress(random, -1, population.others), today - 400, '')
}

const sheetOf = (random: Random, world: World, { facts }: ReportedPerson): PersonSheet => {
  const { human, pncOwner } = facts
  const quoted = pncOwner >= 0 && chance(random, held.pnc)
  return {
    forenames: human.name.forenames,
    surname: human.name.surname,
    formerNames: [],
    knownAs: '',
    aliases: [],
    nicknames: human.knownAs !== '' && chance(random, 0.25) ? [human.knownAs] : [],
    dateOfBirth: isoDate(human.born),
    otherDatesOfBirth: [],
    sex: human.sex,
    birthplace: '',
    occupation: chance(random, held.occupation) ? pick(random, occupations) : '',
    nino: '',
    driverNumber: '',
    passportNumber: '',
    pncId: quoted ? pncIdOf(world.numbers, pncOwner, pncYear(pncOwner, yearOf(human.born), world.today)) : '',
    croNumber: '',
    home: homeOnFile(random, facts.homes, world.today),
    previousHomes: [],
    phones: chance(random, held.phone) ? facts.phones.slice(0, 1).map((phone) => phoneText(random, phone)) : [],
    emails: [],
    vehicles: chance(random, held.vehicle) ? facts.vehicles.slice(0, 1) : [],
  }
}

const approximateAge = (world: World, born: number, random: Random): string => {
  const age = wholeYears(born, world.today) + between(random, -2, 2)
  const low = age - (age % 5)
  return `${low}-${low + 5}`
}

export type ReportPersonRecord = {
  readonly key: string
  readonly cells: readonly string[]
  readonly tags: readonly string[]
}

export const reportPersonKey = (report: number, position: number): string => `${reportKey(report)}-${position + 1}`

/** The record of one person of a report, after the given nights' edits, with what sets it apart from the person. */
export const reportPersonRecord = (
  world: World,
  report: number,
  position: number,
  person: ReportedPerson,
  edits: readonly number[],
): ReportPersonRecord => {
  const random = randomFor(world.seed, streams.reportRecord, report * 4 + position)
  const sheet = sheetOf(random, world, person)
  const tags = spoil(random, sheet, person.facts.human)
  const ageOnly = chance(random, held.ageInsteadOfBirth)
  const key = reportPersonKey(report, position)
  const seen = edits.map((night) => `seen ${isoDate(world.today + night - 1)}`)
  const cells = [
    key,
    reportKey(report),
    person.role,
    sheet.forenames,
    sheet.surname,
    nameItems(sheet.aliases),
    sheet.nicknames.join(';'),
    ageOnly ? '' : sheet.dateOfBirth,
    ageOnly ? approximateAge(world, person.facts.human.born, random) : '',
    sheet.sex,
    sheet.home?.line ?? '',
    sheet.home?.town ?? '',
    sheet.home?.postcode ?? '',
    sheet.phones.join(';'),
    sheet.vehicles.join(';'),
    sheet.pncId,
    [sheet.occupation, ...seen].filter((part) => part !== '').join(', '),
    'OFFICIAL-SENSITIVE',
    '',
  ]
  return { key, cells, tags: ageOnly ? [...tags, 'age-only'] : tags }
}
