import { isoDate, yearOf } from '../calendar.ts'
import { birthplaces, occupations } from '../data/descriptions.ts'
import { homeAddress, population } from '../geo/homeAddress.ts'
import { driverNumberOf } from '../identifiers/driverNumberOf.ts'
import { emailOf } from '../identifiers/emailOf.ts'
import { ninoOf } from '../identifiers/ninoOf.ts'
import { passportOf } from '../identifiers/passportOf.ts'
import { croNumberOf, pncIdOf } from '../identifiers/pncIdOf.ts'
import { stay } from '../members/homes.ts'
import type { Home, PersonSheet } from '../noise/personSheet.ts'
import { phoneText } from '../noise/phoneText.ts'
import { type Random, between, chance, pick } from '../random/random.ts'
import type { Setting } from '../setting.ts'
import type { MustShow, NominalFacts } from './nominalFacts.ts'
import { pncYear } from './pncYear.ts'

/** How often a nominal record holds a thing at all. */
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

/** A faithful record about the person behind a nominal, with as much of them as such records hold. */
export const nominalSheet = (random: Random, world: Setting, facts: NominalFacts, must: MustShow): PersonSheet => {
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
