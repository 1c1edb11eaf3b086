import { expect, test } from 'vitest'
import { isIsoDate } from '../../../src/records/index.ts'
import type { PersonSheet } from '../../../src/demo/noise/personSheet.ts'
import { noiseRates } from '../../../src/demo/noise/rates.ts'
import { spoilBirth } from '../../../src/demo/noise/spoilBirth.ts'
import { randomFor } from '../../../src/demo/random/random.ts'

const right = '1984-03-09'
const records = 40_000

const spoilt = Array.from({ length: records }, (_, index) => {
  const sheet = { dateOfBirth: right, otherDatesOfBirth: [] as string[] } as unknown as PersonSheet
  const tags: string[] = []
  spoilBirth(randomFor(1, 1, index), sheet, tags)
  return { date: sheet.dateOfBirth, others: sheet.otherDatesOfBirth, tag: tags[0] ?? '' }
})

const withTag = (tag: string) => spoilt.filter((record) => record.tag === tag)

test.each([
  ['birth-day-month-swapped', noiseRates.birthDaySwapped, (date: string) => date === '1984-09-03'],
  ['birth-year', noiseRates.birthYear, (date: string) => /^198[35]-03-09$/.test(date)],
  ['birth-placeholder', noiseRates.birthPlaceholder, (date: string) => date === '1900-01-01'],
  ['birth-missing', noiseRates.birthMissing, (date: string) => date === ''],
  [
    'birth-digit',
    noiseRates.birthDigit,
    (date: string) => isIsoDate(date) && date.split('').filter((digit, at) => digit !== right[at]).length === 1,
  ],
])('%s happens at its rate and does what it says', (tag, rate, holds) => {
  const records_ = withTag(tag)
  expect(records_.length / records).toBeCloseTo(rate, 2)
  expect(records_.filter(({ date }) => !holds(date))).toEqual([])
})

test('a record without a tag is right, and the right date may survive beside a wrong one', () => {
  expect(withTag('').every(({ date }) => date === right)).toBe(true)
  expect(spoilt.some(({ date, others }) => date !== right && others.includes(right))).toBe(true)
})
