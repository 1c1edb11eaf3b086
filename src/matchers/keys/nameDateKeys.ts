import { dayOf, glanceField, header, monthOf, yearOf } from '../pack/row.ts'
import { nameFeatures } from '../pack/nameFeatures.ts'
import { wordLength } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import { initialsBut, lowestInitial } from './initials.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const add = keyAdder('name-date')

/** Two of the three parts of the date, and year with day and month in either order (exchanged day and month). */
const addDate = (buffer: KeyBuffer, code: number, date: number): void => {
  const year = yearOf(date)
  const month = monthOf(date)
  const day = dayOf(date)
  if (month === 0) return
  add(buffer, combine(code, (year << 8) | month))
  if (day === 0) return
  add(buffer, combine(code, (1 << 24) | (year << 8) | day))
  add(buffer, combine(code, (2 << 24) | (month << 8) | day))
  if (day <= 12 && day !== month) {
    add(buffer, combine(code, (3 << 24) | (year << 8) | (Math.min(day, month) << 4) | Math.max(day, month)))
  }
}

/** A common name needs the initial of another of the person's names besides. */
const addWithInitials = (source: KeySource, buffer: KeyBuffer, word: number, code: number, date: number): void => {
  for (let rest = initialsBut(source, word); rest !== 0; rest &= rest - 1)
    addDate(buffer, combine(code, lowestInitial(rest)), date)
}

/**
 * Every word of every name, by its sound and its groups of equivalent names, with part of each date of birth: finds people
 * whose names are swapped, married or partly wrong and whose date of birth is wrong in one part.
 */
export const nameDateKeys: KeyRule = (source, buffer) => {
  const { heap, at, words } = source
  const dates = at + heap[at + header.dates]!
  const dateEnd = dates + heap[at + header.dateCount]!
  const end = at + heap[at + header.glances]! + heap[at + header.glanceCount]! * glanceField.size
  for (let i = at + heap[at + header.glances]!; i < end; i += glanceField.size) {
    const word = heap[i]!
    if (wordLength(words, word) < 2) continue
    const { codes, areCommon } = nameFeatures(words, word)
    for (let c = 0; c < codes.length; c += 1) {
      for (let d = dates; d < dateEnd; d += 1) {
        if (areCommon[c]!) addWithInitials(source, buffer, word, codes[c]!, heap[d]!)
        else addDate(buffer, codes[c]!, heap[d]!)
      }
    }
  }
}
