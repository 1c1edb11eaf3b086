import { isoDate, yearOf } from '../calendar.ts'
import { birthplaces, occupations, warningSignals } from '../data/descriptions.ts'
import { homeAddress, population } from '../geo/homeAddress.ts'
import { driverNumberOf } from '../identifiers/driverNumberOf.ts'
import { emailOf } from '../identifiers/emailOf.ts'
import { ninoOf } from '../identifiers/ninoOf.ts'
import { passportOf } from '../identifiers/passportOf.ts'
import { mobileOf } from '../identifiers/phoneOf.ts'
import { croNumberOf, pncIdOf } from '../identifiers/pncIdOf.ts'
import { stay } from '../members/homes.ts'
import type { Home, PersonSheet } from '../noise/personSheet.ts'
import { phoneText } from '../noise/phoneText.ts'
import { spoil } from '../noise/spoil.ts'
import type { Human } from '../people/human.ts'
import { laterId } from '../people/humanIds.ts'
import { type Random, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { lifeOf, nightChoice } from '../rows/life.ts'
import { homeItems, nameItems } from '../rows/items.ts'
import type { World } from '../world.ts'
import { description } from './description.ts'
import { pncYear } from './pncYear.ts'
import type { MustShow, NominalFacts } from './nominalFacts.ts'

/** How often a nominal record holds a thing at all; the README of this folder repeats the table. */
const held = {
  currentHome: 0.5,
  earlierHome: 0.35,
  previousHomes: 0.35,
  phone: 0.55,
  email: 0.2,
  vehicle: 0.35,
  nino: 0.65,
  driver: 0.55,
  passport: 0.12,
  pnc: 0.93,
  cro: 0.6,
  occupation: 0.5,
  warning: 0.15,
  associate: 0.08,
  birthplace: 0.8,
} as const

/** The home a source knows: the current one, an earlier one, or one nobody else has on file. */
const homeOnFile = (random: Random, homes: readonly Home[], today: number, must: MustShow): Home | undefined => {
  if (must === 'address' || must === 'previous-address' || chance(random, held.currentHome)) return homes[0]
  if (homes.length > 1 && chance(random, held.earlierHome / (1 - held.currentHome))) {
    const earlier = homes[between(random, 1, homes.length - 1)]
    return earlier && { ...earlier, to: '' }
  }
  const place = homeAddress(random, -1, population.nominals)
  return stay(place, today - between(random, 300, 6_000), '')
}

const sheetOf = (random: Random, world: World, facts: NominalFacts, must: MustShow): PersonSheet => {
  const { human, homes, pncOwner } = facts
  const home = homeOnFile(random, homes, world.today, must)
  const firstEntry = pncYear(pncOwner, yearOf(human.born), world.today)
  const hasNumber = chance(random, held.pnc)
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
    birthplace: chance(random, held.birthplace) ? pick(random, birthplaces) : '',
    occupation: chance(random, held.occupation) ? pick(random, occupations) : '',
    nino: chance(random, held.nino) ? ninoOf(world.numbers, human.id) : '',
    driverNumber: chance(random, held.driver) ? driverNumberOf(human) : '',
    passportNumber: chance(random, held.passport) ? passportOf(world.numbers, human.id) : '',
    pncId: hasNumber ? pncIdOf(world.numbers, pncOwner, firstEntry) : '',
    croNumber: hasNumber && chance(random, held.cro) ? croNumberOf(world.numbers, pncOwner, firstEntry) : '',
    home,
    previousHomes: homes.filter(
      (other) =>
        other.line !== home?.line &&
        (must === 'previous-address' || chance(random, held.previousHomes)) &&
        other.to !== '',
    ),
    phones: must === 'phone' || chance(random, held.phone) ? facts.phones.map((phone) => phoneText(random, phone)) : [],
    emails: chance(random, held.email) ? [emailOf(human)] : [],
    vehicles: must === 'vehicle' || chance(random, held.vehicle) ? [...facts.vehicles] : [],
  }
}

type Draft = { readonly sheet: PersonSheet; readonly human: Human; readonly warnings: string[] }

/** What a later night adds to a record: another home, telephone, alias or warning. Each alters the row. */
const edit = (world: World, nominal: number, night: number, record: Draft): void => {
  const { sheet, human, warnings } = record
  const random = randomFor(world.seed, streams.edit, -1 - nominal * 16 - (night % 16))
  const date = isoDate(world.today + night - 1)
  switch (nightChoice(world, lifeOf.nominals, nominal, night, 4)) {
    case 0: {
      if (sheet.home !== undefined) sheet.previousHomes = [{ ...sheet.home, to: date }, ...sheet.previousHomes]
      sheet.home = stay(homeAddress(random, -1, population.nominals), world.today + night - 1, '')
      return
    }
    case 1:
      sheet.phones.push(mobileOf(world.numbers, laterId('nominal', nominal, night)))
      return
    case 2:
      sheet.aliases.push(human.culture.compose(random, sheet.forenames, human.sex, human.culture.lineage(random)))
      return
    default:
      warnings.push(`Seen ${date}`)
  }
}

export type NominalRecord = {
  readonly key: string
  readonly cells: readonly string[]
  readonly tags: readonly string[]
}

export const nominalKey = (nominal: number): string => `N${String(nominal).padStart(8, '0')}`

/** The record of a nominal, after the given nights' edits, with what sets it apart from the person. */
export const nominalRecord = (
  world: World,
  nominal: number,
  facts: NominalFacts,
  must: MustShow,
  edits: readonly number[],
): NominalRecord => {
  const random = randomFor(world.seed, streams.nominalRecord, nominal)
  const sheet = sheetOf(random, world, facts, must)
  const tags = spoil(random, sheet, facts.human)
  const warnings = chance(random, held.warning) ? [pick(random, warningSignals)] : []
  for (const night of edits) edit(world, nominal, night, { sheet, human: facts.human, warnings })
  const associate = chance(random, held.associate)
    ? `${pick(random, facts.human.culture.forenames(random, 'M', 1985).split(' '))} ${facts.human.culture.lineage(random).surname}|associate`
    : ''
  const key = nominalKey(nominal)
  const cells = [
    key,
    sheet.pncId,
    sheet.croNumber,
    sheet.forenames,
    sheet.surname,
    nameItems(sheet.aliases),
    sheet.nicknames.join(';'),
    sheet.dateOfBirth,
    sheet.otherDatesOfBirth.join(';'),
    sheet.sex,
    sheet.birthplace,
    sheet.birthplace === '' ? '' : 'British',
    description(random),
    sheet.occupation,
    warnings.join(';'),
    sheet.nino,
    sheet.passportNumber,
    sheet.driverNumber,
    sheet.home?.line ?? '',
    sheet.home?.town ?? '',
    sheet.home?.postcode ?? '',
    sheet.home?.from ?? '',
    homeItems(sheet.previousHomes),
    sheet.phones.join(';'),
    sheet.emails.join(';'),
    sheet.vehicles.join(';'),
    associate,
    'OFFICIAL-SENSITIVE',
    isoDate(world.today + between(random, 30, 2_000)),
  ]
  return { key, cells, tags }
}
