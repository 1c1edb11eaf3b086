import { expect, test } from 'vitest'
import { spreadOf } from '../../../src/reports/statistics/spread.ts'

test('nearest ranks of one to ten days', () => {
  const days = Array.from({ length: 10 }, (_, n) => ({ days: 10 - n, count: 1 }))
  expect(spreadOf(days)).toEqual({ count: 10, mean: 5.5, median: 5, p90: 9, over400: 0, over730: 0 })
})

test('counts weigh, and a limit is over, not at', () => {
  const rows = [
    { days: 400, count: 6 },
    { days: 401, count: 2 },
    { days: 731, count: 2 },
  ]
  expect(spreadOf(rows)).toEqual({ count: 10, mean: 466.4, median: 400, p90: 731, over400: 4, over730: 2 })
})

test('of nothing there is none', () => {
  expect(spreadOf([])).toBeUndefined()
  expect(spreadOf([{ days: 3, count: 0 }])).toBeUndefined()
})
