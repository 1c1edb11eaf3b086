import { nameField, yearOf } from '../pack/row.ts'
import { nameFeatures, wordLength } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'
import { eachDate, eachName } from './rowParts.ts'

const add = keyAdder('surname-year')
const addNeighbour = keyAdder('surname-neighbour')

const eachSurname = (source: KeySource, use: (word: number) => void): void =>
  eachName(source, (nameAt) => {
    const { heap } = source
    const count = heap[nameAt + nameField.surnames]!
    const first = nameAt + nameField.words + heap[nameAt + nameField.forenames]!
    if (count > 1) use(heap[nameAt + nameField.wholeSurname]!)
    for (let i = 0; i < count; i += 1)
      if (wordLength(source.words, heap[first + i]!) > 2 || count === 1) use(heap[first + i]!)
  })

const addCodes = (source: KeySource, buffer: KeyBuffer, codes: readonly number[], addCode: typeof add): void =>
  eachDate(source, (date) => {
    for (const code of codes) addCode(buffer, combine(code, yearOf(date)))
  })

/** Sound of the surname, whole and by parts, and year of birth. */
export const surnameYearKeys: KeyRule = (source, buffer) =>
  eachSurname(source, (word) => addCodes(source, buffer, nameFeatures(source.words, word).codes, add))

/** The surname less any one letter and year of birth: finds one typing error that changes the sound. */
export const surnameNeighbourKeys: KeyRule = (source, buffer) =>
  eachSurname(source, (word) => addCodes(source, buffer, nameFeatures(source.words, word).neighbours, addNeighbour))
