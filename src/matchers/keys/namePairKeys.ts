import { addressField, glanceField, header, nameField, nameSize, trait } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine, combineUnordered } from '../text/hash.ts'
import { glanceOf } from './initials.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

/** Adds a pair of names by its hash. */
export const addPair = keyAdder('name-pair')

/** Whether a forename is more than an initial. */
export const makesPair = (glances: Int32Array, forename: number): boolean =>
  (glances[forename + glanceField.traits]! & trait.overOne) !== 0

/** The hash of a forename and a surname, whose glances lie where they say, in either order. */
export const pairHash = (glances: Int32Array, forename: number, surname: number): number =>
  combineUnordered(glances[forename + glanceField.sound]!, glances[surname + glanceField.sound]!)

/** Whether both names are common, so that a town is needed besides. */
export const needsTown = (glances: Int32Array, forename: number, surname: number): boolean =>
  (glances[forename + glanceField.traits]! & glances[surname + glanceField.traits]! & trait.commonSound) !== 0

/** Adds a pair of names together with a town, by its hash. */
export const addPairInTown = (buffer: KeyBuffer, pair: number, town: number): void =>
  addPair(buffer, combine(pair, town))

const addWithTowns = ({ heap, at, words }: KeySource, buffer: KeyBuffer, hash: number): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) {
    const town = heap[i + addressField.town]!
    if (town >= 0) addPairInTown(buffer, hash, wordHash(words, town))
  }
}

const addName = (source: KeySource, buffer: KeyBuffer, nameAt: number): void => {
  const { heap } = source
  const surname = heap[nameAt + nameField.wholeSurname]!
  if (surname < 0) return
  const last = glanceOf(source, surname)
  const first = nameAt + nameField.words
  for (let i = first; i < first + heap[nameAt + nameField.forenames]!; i += 1) {
    const glance = glanceOf(source, heap[i]!)
    if (!makesPair(heap, glance)) continue
    const hash = pairHash(heap, glance, last)
    if (needsTown(heap, glance, last)) addWithTowns(source, buffer, hash)
    else addPair(buffer, hash)
  }
}

/**
 * Sounds of a forename and the surname, in either order, without a date: people whose date of birth is missing or quite wrong. Where both
 * names are common, together with a town.
 */
export const namePairKeys: KeyRule = (source, buffer) => {
  const { heap, at } = source
  let nameAt = at + heap[at + header.names]!
  for (let names = heap[at + header.nameCount]!; names > 0; names -= 1) {
    addName(source, buffer, nameAt)
    nameAt += nameSize(heap, nameAt)
  }
}
