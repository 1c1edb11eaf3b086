import { dayOf, glanceField, header, monthOf, nameField, nameSize, trait, yearOf } from '../pack/row.ts'
import { nameFeatures, nameNeighbours } from '../pack/nameFeatures.ts'
import type { Words } from '../pack/words.ts'
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

/** Adds a code with each year of some dates. */
const addYears = (
  buffer: KeyBuffer,
  code: number,
  dates: Int32Array,
  from: number,
  to: number,
  addCode: typeof add,
): void => {
  for (let d = from; d < to; d += 1) addCode(buffer, combine(code, yearOf(dates[d]!)))
}

const addSound = (
  buffer: KeyBuffer,
  code: number,
  initials: number,
  dates: Int32Array,
  from: number,
  to: number,
): void => {
  if (initials === alone) return addYears(buffer, code, dates, from, to, add)
  for (let rest = initials; rest !== 0; rest &= rest - 1)
    addYears(buffer, combine(code, lowestInitial(rest)), dates, from, to, add)
}

/** In place of initials: the code of a rare name needs none. */
const alone = -1

/** What a surname's sounds and groups are looked up by: its number, and its glance. */
export type SurnameAt = { readonly words: Words; word: number; glances: Int32Array; glance: number }

/**
 * Adds the keys of a surname with the years of the dates from `from` to `to`; those of a common one with each initial of a set, which are those
 * of the person's other names.
 */
export const addSurnameYears = (
  buffer: KeyBuffer,
  { words, word, glances, glance }: SurnameAt,
  initials: number,
  dates: Int32Array,
  from: number,
  to: number,
): void => {
  const sound = glances[glance + glanceField.sound]!
  const otherSound = glances[glance + glanceField.otherSound]!
  const traits = glances[glance + glanceField.traits]!
  addSound(buffer, sound, (traits & trait.commonSound) === 0 ? alone : initials, dates, from, to)
  if (otherSound !== sound)
    addSound(buffer, otherSound, (traits & trait.commonOtherSound) === 0 ? alone : initials, dates, from, to)
  if (glances[glance + glanceField.groups] === 0) return
  const { codes, areCommon, groups } = nameFeatures(words, word)
  for (let c = codes.length - groups.length; c < codes.length; c += 1)
    addSound(buffer, codes[c]!, areCommon[c]! ? initials : alone, dates, from, to)
}

const datesAt = ({ heap, at }: KeySource): number => at + heap[at + header.dates]!
const datesEnd = ({ heap, at }: KeySource): number => at + heap[at + header.dates]! + heap[at + header.dateCount]!

/** Sound of the surname, whole and by parts, and year of birth; a common one with the initial of another name besides. */
export const surnameYearKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const surname = { words: source.words, word, glances: source.heap, glance: glanceOf(source, word) }
  addSurnameYears(buffer, surname, initialsBut(source, word), source.heap, datesAt(source), datesEnd(source))
})

/** The surname less any one letter and year of birth: finds one typing error that changes the sound. */
export const surnameNeighbourKeys: KeyRule = ofSurnames((source, buffer, word) => {
  const neighbours = nameNeighbours(source.words, word)
  for (let n = 0; n < neighbours.length; n += 1)
    addYears(buffer, neighbours[n]!, source.heap, datesAt(source), datesEnd(source), addNeighbour)
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
