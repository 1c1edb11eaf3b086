import { dayNumber, isoDate } from '../calendar.ts'
import { type Random, below, chance, nextUint32, pick } from '../random/random.ts'
import type { PersonSheet } from './personSheet.ts'
import { noiseRates } from './rates.ts'
import type { Tags } from './tags.ts'

const swapDayAndMonth = (date: string): string => `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`

const isDate = (date: string): boolean => isoDate(dayNumber(date)) === date

/** One digit of the day or of the last two of the year, changed so that the date still exists. */
const changeDigit = (random: Random, date: string): string => {
  for (;;) {
    const at = pick(random, [2, 3, 8, 9] as const)
    const changed = date.slice(0, at) + String(below(random, 10)) + date.slice(at + 1)
    if (changed !== date && isDate(changed) && changed < '2012') return changed
  }
}

const shiftYear = (random: Random, date: string): string => {
  const shifted = `${Number(date.slice(0, 4)) + (chance(random, 0.5) ? 1 : -1)}${date.slice(4)}`
  return isDate(shifted) ? shifted : `${shifted.slice(0, 8)}28`
}

/** Spoils the birth date in at most one way; the right date may survive among the others on record. */
export const spoilBirth = (random: Random, sheet: PersonSheet, tags: Tags): void => {
  const right = sheet.dateOfBirth
  if (right === '') return
  let left = nextUint32(random) / 4294967296
  const falls = (rate: number): boolean => (left -= rate) < 0 && left >= -rate
  if (falls(noiseRates.birthDaySwapped)) {
    if (Number(right.slice(8)) > 12 || right.slice(8) === right.slice(5, 7)) return
    sheet.dateOfBirth = swapDayAndMonth(right)
    tags.push('birth-day-month-swapped')
  } else if (falls(noiseRates.birthDigit)) {
    sheet.dateOfBirth = changeDigit(random, right)
    tags.push('birth-digit')
  } else if (falls(noiseRates.birthYear)) {
    sheet.dateOfBirth = shiftYear(random, right)
    tags.push('birth-year')
  } else if (falls(noiseRates.birthPlaceholder)) {
    sheet.dateOfBirth = '1900-01-01'
    tags.push('birth-placeholder')
  } else if (falls(noiseRates.birthMissing)) {
    sheet.dateOfBirth = ''
    tags.push('birth-missing')
    return
  } else return
  if (chance(random, noiseRates.trueBirthListed)) sheet.otherDatesOfBirth.push(right)
}
