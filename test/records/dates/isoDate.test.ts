import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { isIsoDate } from '../../../src/records/dates/isoDate.ts'

test.each([
  ['1981-11-10', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-04-31', false],
  ['2024-4-3', false],
  ['2024/04/03', false],
  ['20a4-04-03', false],
  ['', false],
])('%s is a calendar date: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected)
})

test('every day the platform can print is a calendar date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      expect(isIsoDate(date.toISOString().slice(0, 10))).toBe(true)
    }),
  )
})
