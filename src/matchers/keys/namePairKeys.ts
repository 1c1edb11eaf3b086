import { addressField, header, nameField } from '../pack/row.ts'
import { nameFeatures, wordHash, wordLength } from '../pack/words.ts'
import { combine, combineUnordered } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'
import { eachName } from './rowParts.ts'

const add = keyAdder('name-pair')

const addWithTowns = ({ heap, at, words }: KeySource, buffer: KeyBuffer, hash: number): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) {
    const town = heap[i + addressField.town]!
    if (town >= 0) add(buffer, combine(hash, wordHash(words, town)))
  }
}

/**
 * Sounds of a forename and the surname, in either order, without a date: people whose date of birth is missing or quite wrong. Where both
 * names are common, together with a town.
 */
export const namePairKeys: KeyRule = (source, buffer) =>
  eachName(source, (nameAt) => {
    const { heap, words } = source
    const forenames = heap[nameAt + nameField.forenames]!
    const surname = heap[nameAt + nameField.wholeSurname]!
    if (surname < 0) return
    const last = nameFeatures(words, surname)
    for (let i = 0; i < forenames; i += 1) {
      const forename = heap[nameAt + nameField.words + i]!
      if (wordLength(words, forename) < 2) continue
      const first = nameFeatures(words, forename)
      const hash = combineUnordered(first.sound, last.sound)
      const { commonName } = words.model
      if (first.frequencies[0]! > commonName && last.frequencies[0]! > commonName) addWithTowns(source, buffer, hash)
      else add(buffer, hash)
    }
  })
