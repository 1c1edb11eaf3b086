import { describe, expect, test } from 'vitest'
import { expectedByChance, rateFromPeopleWithAny } from '../../../src/reports/statistics/expectedByChance.ts'

describe('patterns expected by chance', () => {
  // Casey: 1,809 with two or more cases are 20 % of those with any, so 9,045 of 45,000 have any.
  const everybody = [{ people: 45_000, years: 1 }]
  const rate = rateFromPeopleWithAny(everybody, 9_045)

  test.each([
    [1, 9_045, 0],
    [2, 977, 0],
    [3, 72, 0],
    [6, 0.007, 3],
  ])('%i or more: %d', (incidents, expected, digits) => {
    expect(Number(expectedByChance(everybody, rate, incidents).toFixed(digits))).toBe(expected)
  })

  test('long service makes a count likelier than short service does', () => {
    // By hand, at 0.1 a year: 100 × (1 − e⁻¹) + 100 × (1 − e⁻²) with any.
    const mixed = [
      { people: 100, years: 10 },
      { people: 100, years: 20 },
    ]
    expect(expectedByChance(mixed, 0.1, 1)).toBeCloseTo(63.212 + 86.466, 2)
    expect(rateFromPeopleWithAny(mixed, 63.212 + 86.466)).toBeCloseTo(0.1, 4)
    // The same people and years in equal shares would have fewer with many.
    expect(expectedByChance(mixed, 0.1, 6)).toBeGreaterThan(expectedByChance([{ people: 200, years: 15 }], 0.1, 6))
  })

  test('nothing gives nothing', () => {
    expect(rateFromPeopleWithAny(everybody, 0)).toBe(0)
    expect(expectedByChance([], 1, 2)).toBe(0)
  })
})
