import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/records/dates/addToDate.ts'
import { addWorkingDays } from '../../../src/review/clocks/addWorkingDays.ts'
import { workingDaysSince } from '../../../src/review/clocks/workingDaysSince.ts'
import { shippedPolicy } from '../support/policy.ts'

const { calendar } = shippedPolicy

describe('working days since a date', () => {
  test.each([
    ['2026-01-05', '2026-01-05', 0],
    ['2026-01-05', '2026-01-06', 1],
    ['2026-01-09', '2026-01-11', 0],
    ['2026-01-09', '2026-01-12', 1],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-01-05', '2026-01-01', 0],
    // Beyond the dated table weekdays count.
    ['2040-01-02', '2040-01-09', 5],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(workingDaysSince(calendar, from, to, 100)).toBe(expected)
  })

  test('stops at the limit', () => {
    expect(workingDaysSince(calendar, '2024-01-01', '2026-01-01', 25)).toBe(25)
  })

  test('undoes addWorkingDays', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const from = addDays('2023-01-03', offset)
        expect(workingDaysSince(calendar, from, addWorkingDays(calendar, from, days), 1_000)).toBe(days)
      }),
    )
  })
})
