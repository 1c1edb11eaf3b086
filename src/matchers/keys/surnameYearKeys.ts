import { dayOf, glanceField, header, monthOf, nameField, nameSize, trait, yearOf } from '../pack/row.ts'
import { nameFeatures, nameNeighbours } from '../pack/nameFeatures.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import { glanceOf, initialsBut, lowestInitial } from './initials.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const add = keyAdder('surname-year')
const addNeighbour = keyAdder('surname-neighbour')
const addDay = keyAdder('surname-day')

type SurnameRule = (source: KeySource, buffer: KeyBuffer, word: number) => void

const isOverTwo = (source: KeySource, word: number): boolean =>
  (source.heap[glanceOf(source, word) + glanceField.traits]! & trait.overTwo) !== 0

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
        if (count === 1 || isOverTwo(source, heap[i]!)) rule(source, buffer, heap[i]!)
      nameAt += nameSize(heap, nameAt)
    }
  }

const addYears = ({ heap, at }: KeySource, buffer: KeyBuffer, code: number, addCode: typeof add): void => {
  const end = at + heap[at + header.dates]! + heap[at + header.dateCount]!
  for (let d = at + heap[at + header.dates]!; d < end; d += 1) addCode(buffer, combine(code, yearOf(heap[d]!)))
}

const addSound = (source: KeySource, buffer: KeyBuffer, word: number, code: number, common: boolean): void => {
  if (!common) return addYears(source, buffer, code, add)
  for (let rest = initialsBut(source, word); rest !== 0; rest &= rest - 1)
    addYears(source, buffer, combine(code, lowestInitial(rest)), add)
}

const addGroups = (source: KeySource, buffer: KeyBuffer, word: number): void => {
  const { codes, frequencies, groups } = nameFeatures(source.words, word)
  for (let c = codes.length - groups.length; c < codes.length; c += 1)
    addSound(source, buffer, word, codes[c]!, frequencies[c]! > source.words.model.commonName)
}

/** Sound of the surname, whole and by parts, and year of birth; a common one with the initial of another name besides. */
export const surnameYearKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const { heap } = source
  const glance = glanceOf(source, word)
  const sound = heap[glance + glanceField.sound]!
  const otherSound = heap[glance + glanceField.otherSound]!
  const traits = heap[glance + glanceField.traits]!
  addSound(source, buffer, word, sound, (traits & trait.commonSound) !== 0)
  if (otherSound !== sound) addSound(source, buffer, word, otherSound, (traits & trait.commonOtherSound) !== 0)
  if (heap[glance + glanceField.groups] !== 0) addGroups(source, buffer, word)
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
