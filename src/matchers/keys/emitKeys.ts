import type { KeyKind } from '../model/model.ts'
import { addressKeys, emailKeys, phoneKeys, vehicleKeys } from './contactKeys.ts'
import { forenameNeighbourKeys } from './forenameNeighbourKeys.ts'
import { identifierKeys } from './identifierKeys.ts'
import { dateInitialKeys, postcodeInitialKeys } from './initialKeys.ts'
import type { KeyBuffer } from './keyBuffer.ts'
import {
  dateKeys,
  emailNameKeys,
  initialsDateKeys,
  nameNeighbourKeys,
  nameTownKeys,
  nameWordKeys,
  streetKeys,
} from './looseKeys.ts'
import type { KeyRule, KeySource } from './keyRule.ts'
import { nameDateKeys } from './nameDateKeys.ts'
import { namePairKeys } from './namePairKeys.ts'
import { thinKeys } from './thin/thinKeys.ts'
import { surnameDayKeys, surnameNeighbourKeys, surnameYearKeys } from './surnameYearKeys.ts'

const keyRules: Readonly<Record<KeyKind, KeyRule>> = {
  identifier: identifierKeys,
  address: addressKeys,
  phone: phoneKeys,
  vehicle: vehicleKeys,
  email: emailKeys,
  'name-date': nameDateKeys,
  'surname-year': surnameYearKeys,
  'date-initial': dateInitialKeys,
  'name-pair': namePairKeys,
  'surname-neighbour': surnameNeighbourKeys,
  'forename-neighbour': forenameNeighbourKeys,
  'postcode-initial': postcodeInitialKeys,
  'initials-date': initialsDateKeys,
  date: dateKeys,
  'name-town': nameTownKeys,
  street: streetKeys,
  'email-name': emailNameKeys,
  'surname-day': surnameDayKeys,
  'name-neighbour': nameNeighbourKeys,
  'name-word': nameWordKeys,
  thin: thinKeys,
}

/** Kinds of key made of parts of values: the hashes of a row's values are not enough for them (see `hashesOnly`). */
export const keysOfTexts: readonly KeyKind[] = ['email-name', 'thin']

const rules = new WeakMap<readonly KeyKind[], readonly KeyRule[]>()

/** The rules of some kinds: found by name once, as people come by the million. */
const rulesOf = (kinds: readonly KeyKind[]): readonly KeyRule[] => {
  const known = rules.get(kinds)
  if (known !== undefined) return known
  const found = kinds.map((kind) => keyRules[kind])
  rules.set(kinds, found)
  return found
}

/** Adds all candidate keys of the person in `source`, of the kinds its model names, to `buffer`. */
export const addKeys = (kinds: readonly KeyKind[], source: KeySource, buffer: KeyBuffer): void => {
  const found = rulesOf(kinds)
  for (let i = 0; i < found.length; i += 1) found[i]!(source, buffer)
}

/** `addKeys` to an empty buffer. */
export const emitKeys = (kinds: readonly KeyKind[], source: KeySource, buffer: KeyBuffer): void => {
  buffer.count = 0
  addKeys(kinds, source, buffer)
}
