import { expect, test } from 'vitest'
import { addDays, addMonths } from '../../../src/records/dates/addToDate.ts'
import { yearsBetween } from '../../../src/records/dates/yearsBetween.ts'

test.each([
  ['2000-06-15', '2018-06-14', 17],
  ['2000-06-15', '2018-06-15', 18],
  ['2000-02-29', '2018-02-28', 17],
  ['2000-02-29', '2018-03-01', 18],
  ['2018-06-15', '2000-06-15', -18],
  ['2000', '2018-06-15', 17],
  ['2000-06', '2018-06-15', 17],
  ['2000-06', '2018-07-01', 18],
])('from %s to %s are %i years', (from, to, years) => {
  expect(yearsBetween(from, to)).toBe(years)
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2024-11-30', 3, '2025-02-28'],
  ['2024-05-15', 12, '2025-05-15'],
  ['2024-05-15', -12, '2023-05-15'],
])('%s and %i months is %s', (date, months, later) => {
  expect(addMonths(date, months)).toBe(later)
})

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-31', -31, '2024-02-29'],
])('%s and %i days is %s', (date, days, later) => {
  expect(addDays(date, days)).toBe(later)
})
