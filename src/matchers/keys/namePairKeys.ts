import { addressField, glanceField, header, nameField, nameSize, trait } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { combine, combineUnordered } from '../text/hash.ts'
import { glanceOf } from './initials.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const add = keyAdder('name-pair')

const addWithTowns = ({ heap, at, words }: KeySource, buffer: KeyBuffer, hash: number): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) {
    const town = heap[i + addressField.town]!
    if (town >= 0) add(buffer, combine(hash, wordHash(words, town)))
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
    const traits = heap[glance + glanceField.traits]!
    if ((traits & trait.overOne) === 0) continue
    const hash = combineUnordered(heap[glance + glanceField.sound]!, heap[last + glanceField.sound]!)
    if ((traits & heap[last + glanceField.traits]! & trait.commonSound) !== 0) addWithTowns(source, buffer, hash)
    else add(buffer, hash)
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
