import { expect, test } from 'vitest'
import { addLengths, endOf, inMonths, parseSentenceLength } from '../../../src/matchers/conviction/sentenceLength.ts'

test.each([
  ['12M', { months: 12, days: 0 }],
  ['2Y', { months: 24, days: 0 }],
  ['1 year 6 months', { months: 18, days: 0 }],
  ['6W', { months: 0, days: 42 }],
  ['90 DAYS', { months: 0, days: 90 }],
  ['1Y6M10D', { months: 18, days: 10 }],
  ['LIFE', 'life'],
  ['life imprisonment', 'life'],
  ['240H', undefined],
  ['', undefined],
] as const)('"%s" reads %j', (duration, length) => {
  expect(parseSentenceLength(duration)).toEqual(length)
})

test('lengths add up, and anything with life is life', () => {
  expect(addLengths({ months: 8, days: 3 }, { months: 4, days: 2 })).toEqual({ months: 12, days: 5 })
  expect(addLengths('life', { months: 4, days: 2 })).toBe('life')
})

test('a term ends the day before the same day of a later month', () => {
  expect(endOf('2024-01-31', { months: 1, days: 1 })).toBe('2024-03-01')
})

test('days count by the average month against the limits of the statute', () => {
  expect(inMonths({ months: 0, days: 365 })).toBeLessThan(12)
  expect(inMonths('life')).toBe(Number.POSITIVE_INFINITY)
})
