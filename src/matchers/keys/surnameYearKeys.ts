import { dayOf, monthOf, nameField, yearOf } from '../pack/row.ts'
import { nameFeatures, wordLength } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import { eachInitial, initialsBut } from './initials.ts'
import type { KeyRule, KeySource } from './keyRule.ts'
import { eachDate, eachName } from './rowParts.ts'

const add = keyAdder('surname-year')
const addNeighbour = keyAdder('surname-neighbour')
const addDay = keyAdder('surname-day')

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

/** Sound of the surname, whole and by parts, and year of birth; a common one with the initial of another name besides. */
export const surnameYearKeys: KeyRule = (source, buffer) =>
  eachSurname(source, (word) => {
    const { codes, frequencies } = nameFeatures(source.words, word)
    const common = (i: number): boolean => frequencies[i]! > source.words.model.commonName
    addCodes(
      source,
      buffer,
      codes.filter((_, i) => !common(i)),
      add,
    )
    eachInitial(initialsBut(source, word), (initial) =>
      addCodes(
        source,
        buffer,
        codes.filter((_, i) => common(i)).map((code) => combine(code, initial)),
        add,
      ),
    )
  })

/** The surname less any one letter and year of birth: finds one typing error that changes the sound. */
export const surnameNeighbourKeys: KeyRule = (source, buffer) =>
  eachSurname(source, (word) => addCodes(source, buffer, nameFeatures(source.words, word).neighbours, addNeighbour))

/** The surname less any one letter with day and month of birth: one typing error in the name and any in the year. */
export const surnameDayKeys: KeyRule = (source, buffer) =>
  eachSurname(source, (word) => {
    const { neighbours } = nameFeatures(source.words, word)
    eachDate(source, (date) => {
      if (dayOf(date) === 0) return
      for (const code of neighbours) addDay(buffer, combine(code, (monthOf(date) << 5) | dayOf(date)))
    })
  })
