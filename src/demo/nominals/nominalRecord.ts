import { isoDate } from '../calendar.ts'
import { warningSignals } from '../data/descriptions.ts'
import type { Human } from '../people/human.ts'
import { spoil } from '../noise/spoil.ts'
import { type Random, between, chance, pick, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import { homeItems, nameItems } from '../rows/items.ts'
import type { Setting } from '../setting.ts'
import { description } from './description.ts'
import { editNominal } from './editNominal.ts'
import type { MustShow, NominalFacts } from './nominalFacts.ts'
import { nominalSheet } from './nominalSheet.ts'

const withWarning = 0.15
const withAssociate = 0.08

/** Somebody the source names as a contact: a name and no more. */
const associateOf = (random: Random, { culture }: Human): string =>
  chance(random, withAssociate)
    ? `${pick(random, culture.forenames(random, 'M', 1985).split(' '))} ${culture.lineage(random).surname}|associate`
    : ''

export type NominalRecord = {
  readonly key: string
  readonly cells: readonly string[]
  readonly tags: readonly string[]
}

export const nominalKey = (nominal: number): string => `N${String(nominal).padStart(8, '0')}`

/** The record of a nominal, after the given nights' edits, with what sets it apart from the person. */
export const nominalRecord = (
  world: Setting,
  nominal: number,
  facts: NominalFacts,
  must: MustShow,
  edits: readonly number[],
): NominalRecord => {
  const random = randomFor(world.seed, streams.nominalRecord, nominal)
  const sheet = nominalSheet(random, world, facts, must)
  const tags = spoil(random, sheet, facts.human)
  const warnings = chance(random, withWarning) ? [pick(random, warningSignals)] : []
  for (const night of edits) editNominal(world, nominal, night, { sheet, human: facts.human, warnings })
  const associate = associateOf(random, facts.human)
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
