import { dayOf, monthOf, yearOf } from '../pack/row.ts'
import { nameFeatures, wordLength } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { eachDate, eachName, eachWord } from './rowParts.ts'

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

/**
 * Every word of every name, by its sound and its groups of equivalent names, with part of each date of birth: finds people
 * whose names are swapped, married or partly wrong and whose date of birth is wrong in one part.
 */
export const nameDateKeys: KeyRule = (source, buffer) => {
  eachName(source, (nameAt) => {
    eachWord(source, nameAt, (word) => {
      if (wordLength(source.words, word) < 2) return
      const { codes } = nameFeatures(source.words, word)
      eachDate(source, (date) => {
        for (const code of codes) addDate(buffer, code, date)
      })
    })
  })
}
