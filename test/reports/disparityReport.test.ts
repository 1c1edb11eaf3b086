import { describe, expect, test } from 'vitest'
import { disparityReport } from '../../src/reports/disparityReport.ts'
import { groupEthnicity } from '../../src/reports/statistics/groupEthnicity.ts'
import type { GroupCounts } from '../../src/store/reports/groupCounts.ts'
import { rowOf, scopeOn } from './support/scope.ts'

const none = {
  CRIMINAL: 0,
  DISCIPLINARY: 0,
  VETTING_REVIEW: 0,
  MANAGEMENT: 0,
  ADVICE: 0,
  NFA: 0,
  LOWER: 0,
  ALREADY_KNOWN: 0,
  WELFARE: 0,
}

const group = (name: string, searched: number, flagged: number, change: Partial<GroupCounts> = {}): GroupCounts => ({
  characteristic: 'ethnicity, grouped',
  group: name,
  searched,
  flagged,
  undeclared: 0,
  wrongPerson: 0,
  referred: 0,
  outcomes: none,
  ...change,
})

/** As in the Casey review: Black officers 81 % and Asian officers 55 % more likely than White ones to face a case. */
const casey = [
  group('Asian', 2_000, 310),
  group('Black', 1_000, 181, { outcomes: { ...none, NFA: 4 } }),
  group('White', 28_000, 2_800, { outcomes: { ...none, NFA: 84 } }),
  group('', 1_500, 150),
]

describe('against the largest group', () => {
  const report = disparityReport(scopeOn('2022-10-17'), casey)
  const row = (name: string) => rowOf(report, 'ethnicity, grouped/flagged', name)

  test('the ratios of the Casey review, with intervals', () => {
    expect(row('Black')).toMatchObject({ events: 181, people: 1_000, rate: 0.181, method: 'log-normal' })
    expect(row('Black')['ratio']).toBeCloseTo(1.81, 10)
    // By hand: 1.81 · exp(∓1.96 · √(1/181 − 1/1000 + 1/2800 − 1/28000)).
    expect(row('Black')['ratioLow']).toBeCloseTo(1.579, 3)
    expect(row('Black')['ratioHigh']).toBeCloseTo(2.075, 3)
    expect(row('Asian')['ratio']).toBeCloseTo(1.55, 10)
    expect(row('White')).toMatchObject({ ratio: null, method: 'reference' })
  })

  test('with few events the interval is exact', () => {
    expect(rowOf(report, 'ethnicity, grouped/NFA', 'Black')).toMatchObject({ events: 4, method: 'exact' })
    expect(rowOf(report, 'ethnicity, grouped/NFA', 'Black')['ratio']).toBeCloseTo(4 / 3, 10)
  })

  test('those who did not say stand apart, and are nobody’s measure', () => {
    expect(row('not declared')).toMatchObject({ events: 150, people: 1_500, ratio: null, method: null })
    expect(rowOf(report, 'ethnicity, grouped/not-declared', 'all')).toMatchObject({ events: 1_500, base: 32_500 })
  })

  test('a measure nothing happened to has no table', () => {
    expect(report.tables.map(({ name }) => name)).not.toContain('ethnicity, grouped/referred')
  })
})

test('a hidden count takes its rate, its ratio and a second group with it', () => {
  const counts = [group('A', 500, 40), group('B', 300, 4), group('C', 200, 30), group('D', 900, 90)]
  const report = disparityReport(scopeOn('2026-01-01', { suppressBelow: 10, audience: 'published' }), counts)
  const row = (name: string) => rowOf(report, 'ethnicity, grouped/flagged', name)
  for (const name of ['B', 'C']) {
    expect(row(name)).toMatchObject({
      events: '[c]',
      rate: '[c]',
      rateLow: '[c]',
      ratio: '[c]',
      ratioHigh: '[c]',
      method: '[c]',
    })
  }
  expect(row('A')).toMatchObject({ events: 40, rate: 0.08 })
  expect(row('All')).toMatchObject({ events: 164, people: 1_900 })
})

test('codes are shown beside their groups only where none of them has to be hidden', () => {
  const code = (name: string, searched: number, flagged: number) =>
    group(name, searched, flagged, { characteristic: 'ethnicity' })
  const counts = [code('W1', 900, 90), code('W2', 400, 30), code('B1', 300, 20), code('B2', 200, 12), code('', 100, 10)]
  const open = disparityReport(scopeOn('2026-01-01', { suppressBelow: 10 }), counts)
  expect(rowOf(open, 'ethnicity/flagged', 'W2')).toMatchObject({ events: 30 })
  expect(rowOf(open, 'ethnicity, grouped/flagged', 'White')).toMatchObject({ events: 120, people: 1_300 })
  expect(rowOf(open, 'ethnicity, grouped/flagged', 'not declared')).toMatchObject({ events: 10, people: 100 })
  const few = disparityReport(scopeOn('2026-01-01', { suppressBelow: 10 }), [...counts, code('A1', 50, 3)])
  expect(few.tables.map(({ name }) => name)).not.toContain('ethnicity/flagged')
  expect(rowOf(few, 'ethnicity, grouped/flagged', 'Asian')).toMatchObject({ events: '[c]' })
})

test.each([
  ['W1', 'White'],
  ['W3', 'White'],
  ['M9', 'Mixed'],
  ['A4', 'Asian'],
  ['B2', 'Black'],
  ['O1', 'Other'],
  ['NS', ''],
  ['', ''],
  ['IC3', ''],
])('ethnicity %s is grouped as %s', (code, expected) => {
  expect(groupEthnicity(code)).toBe(expected)
})
