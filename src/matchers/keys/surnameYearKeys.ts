import { dayOf, header, monthOf, nameField, nameSize, yearOf } from '../pack/row.ts'
import { nameFeatures, nameNeighbours, wordLength } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import { initialsBut, lowestInitial } from './initials.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const add = keyAdder('surname-year')
const addNeighbour = keyAdder('surname-neighbour')
const addDay = keyAdder('surname-day')

type SurnameRule = (source: KeySource, buffer: KeyBuffer, word: number) => void

/** A rule that takes every surname whole and, where it has several words, those that are no mere particles. */
const ofSurnames =
  (rule: SurnameRule): KeyRule =>
  (source, buffer) => {
    const { heap, at } = source
    let nameAt = at + heap[at + header.names]!
    for (let names = heap[at + header.nameCount]!; names > 0; names -= 1) {
      const count = heap[nameAt + nameField.surnames]!
      const first = nameAt + nameField.words + heap[nameAt + nameField.forenames]!
      if (count > 1) rule(source, buffer, heap[nameAt + nameField.wholeSurname]!)
      for (let i = first; i < first + count; i += 1)
        if (count === 1 || wordLength(source.words, heap[i]!) > 2) rule(source, buffer, heap[i]!)
      nameAt += nameSize(heap, nameAt)
    }
  }

const addYears = ({ heap, at }: KeySource, buffer: KeyBuffer, code: number, addCode: typeof add): void => {
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) addCode(buffer, combine(code, yearOf(heap[d]!)))
}

/** Sound of the surname, whole and by parts, and year of birth; a common one with the initial of another name besides. */
export const surnameYearKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const { codes, frequencies } = nameFeatures(source.words, word)
  const { commonName } = source.words.model
  for (let c = 0; c < codes.length; c += 1) {
    if (frequencies[c]! <= commonName) {
      addYears(source, buffer, codes[c]!, add)
      continue
    }
    for (let rest = initialsBut(source, word); rest !== 0; rest &= rest - 1)
      addYears(source, buffer, combine(codes[c]!, lowestInitial(rest)), add)
  }
})

/** The surname less any one letter and year of birth: finds one typing error that changes the sound. */
export const surnameNeighbourKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const neighbours = nameNeighbours(source.words, word)
  for (let n = 0; n < neighbours.length; n += 1) addYears(source, buffer, neighbours[n]!, addNeighbour)
})

/** The surname less any one letter with day and month of birth: one typing error in the name and any in the year. */
export const surnameDayKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const { heap, at } = source
  const neighbours = nameNeighbours(source.words, word)
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) {
    const date = heap[d]!
    if (dayOf(date) === 0) continue
    for (let n = 0; n < neighbours.length; n += 1)
      addDay(buffer, combine(neighbours[n]!, (monthOf(date) << 5) | dayOf(date)))
  }
})
