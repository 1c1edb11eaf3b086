import { nameField } from '../pack/row.ts'
import { nameFeatures, wordLength } from '../pack/words.ts'
import { combineUnordered } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { eachName } from './rowParts.ts'

const add = keyAdder('name-pair')

/** Sounds of a forename and the surname, in either order, without a date: people whose date of birth is missing or quite wrong. */
export const namePairKeys: KeyRule = (source, buffer) =>
  eachName(source, (nameAt) => {
    const { heap, words } = source
    const forenames = heap[nameAt + nameField.forenames]!
    const surname = heap[nameAt + nameField.wholeSurname]!
    if (surname < 0) return
    const last = nameFeatures(words, surname).sound
    for (let i = 0; i < forenames; i += 1) {
      const forename = heap[nameAt + nameField.words + i]!
      if (wordLength(words, forename) > 1) add(buffer, combineUnordered(nameFeatures(words, forename).sound, last))
    }
  })
