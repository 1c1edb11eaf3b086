import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../../../src/matchers/finding.ts'
import { distinctIncidents } from '../../../src/matchers/pattern/distinctIncidents.ts'
import { patternBand, patternOf } from '../../../src/matchers/pattern/pattern.ts'
import { poissonTail } from '../../../src/matchers/pattern/poissonTail.ts'
import { statusAt, timeline } from '../../../src/matchers/pattern/timeline.ts'

const incident = (key: string, parts: Partial<Incident> = {}): Incident => ({
  key,
  keys: [key],
  date: '',
  class: 'other',
  status: '',
  steps: [],
  ...parts,
})

describe('distinct incidents', () => {
  test.each([
    ['one reference in two sources', [incident('incident A'), incident('incident A')], 1],
    ['two references', [incident('incident A'), incident('incident B')], 2],
    [
      'one day and one class',
      [incident('a', { date: '2020-01-01', class: 'sexual' }), incident('b', { date: '2020-01-01', class: 'sexual' })],
      1,
    ],
    [
      'one day and two classes',
      [incident('a', { date: '2020-01-01', class: 'sexual' }), incident('b', { date: '2020-01-01', class: 'drugs' })],
      2,
    ],
    [
      'one class on two days',
      [incident('a', { date: '2020-01-01', class: 'sexual' }), incident('b', { date: '2020-01-02', class: 'sexual' })],
      2,
    ],
    ['one day of the class other', [incident('a', { date: '2020-01-01' }), incident('b', { date: '2020-01-01' })], 2],
    ['one class and no day', [incident('a', { class: 'sexual' }), incident('b', { class: 'sexual' })], 2],
    [
      'one year and one class',
      [incident('a', { date: '2020', class: 'sexual' }), incident('b', { date: '2020', class: 'sexual' })],
      2,
    ],
  ])('%s', (_, incidents, count) => {
    expect(distinctIncidents(incidents)).toHaveLength(count)
  })

  test('a third record that is one with either joins two', () => {
    const chain = [
      incident('incident A'),
      incident('case B'),
      incident('incident A', { keys: ['incident A', 'case B'], class: 'dishonesty', date: '2020-01-01' }),
    ]
    for (const order of [chain, chain.toReversed()]) {
      expect(distinctIncidents(order)).toMatchObject([{ records: 3, class: 'dishonesty', date: '2020-01-01' }])
    }
  })

  test('the order of the records does not matter', () => {
    const some = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      also: fc.constantFrom('a', 'c', 'x'),
      date: fc.constantFrom('', '2020-01-01', '2021-01-01'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (list) => {
        const incidents = list.map(({ key, also, date }) => incident(key, { keys: [key, also], date, class: 'drugs' }))
        const count = (order: readonly Incident[]): readonly number[] =>
          distinctIncidents(order)
            .map(({ records }) => records)
            .toSorted((a, b) => a - b)
        expect(count(incidents.toReversed())).toEqual(count(incidents))
      }),
    )
  })
})

test.each([
  [0, undefined],
  [1, undefined],
  [2, '2'],
  [3, '3-5'],
  [5, '3-5'],
  [6, '6+'],
  [19, '6+'],
])('%i incidents are in the band %s', (count, band) => {
  expect(patternBand(count)).toBe(band)
})

describe('the chance of a count this high', () => {
  // 45,000 people at 0.2245 events each: about 977 have two or more by chance, 72 three or more, 0.007 six or more.
  test.each([
    [2, 977, 10],
    [3, 72, 1],
    [6, 0.007, 0.001],
  ])('of 45,000 people, %i or more: about %d', (count, people, within) => {
    expect(Math.abs(45_000 * poissonTail(count, 0.2245) - people)).toBeLessThan(within)
  })

  test.each([
    [0, 3, 1],
    [1, 0, 0],
    [1, 1, 1 - Math.exp(-1)],
    [2, 1, 1 - 2 * Math.exp(-1)],
    [3, 10, 1 - 61 * Math.exp(-10)],
  ])('%i or more where %d are expected: %d', (count, expected, chance) => {
    expect(poissonTail(count, expected)).toBeCloseTo(chance, 12)
  })

  test('a tiny tail keeps its digits', () => {
    const first = (Math.exp(-0.01) * 0.01 ** 6) / 720
    expect(poissonTail(6, 0.01) / (first * (1 + 0.01 / 7 + 0.01 ** 2 / 56))).toBeCloseTo(1, 7)
  })

  test('more events are never more likely, and more expected ones never less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.001, max: 40, noNaN: true }),
        (count, expected) => {
          const chance = poissonTail(count, expected)
          expect(chance).toBeGreaterThanOrEqual(0)
          expect(poissonTail(count + 1, expected)).toBeLessThanOrEqual(chance)
          expect(poissonTail(count, expected * 1.1)).toBeGreaterThanOrEqual(chance * (1 - 1e-12))
        },
      ),
    )
  })
})

test('each later event shows what had become of the earlier ones', () => {
  const steps = [
    { date: '2018-01-10', status: 'received' },
    { date: '2018-06-01', status: 'no further action' },
  ]
  const events = distinctIncidents([
    incident('a', { date: '2018-01-01', class: 'sexual', steps }),
    incident('b', { date: '2018-03-01', class: 'domestic' }),
    incident('c', { date: '2019-01-01', class: 'sexual' }),
    incident('d'),
  ])
  expect(timeline(events).map(({ key, earlier }) => [key, earlier.map(({ statusThen }) => statusThen)])).toEqual([
    ['a', []],
    ['b', ['received']],
    ['c', ['no further action', 'not yet known']],
    ['d', []],
  ])
  expect(statusAt({ steps }, '2018-01-09')).toBe('not yet known')
  expect(statusAt({ steps }, '2018-01-10')).toBe('received')
})

describe('a pattern', () => {
  const service = [{ start: '2016-11-22', end: '' }]
  const of = (count: number) =>
    patternOf({
      incidents: [...Array(count).keys()].map((place) => incident(`incident ${place}`)),
      service,
      incidentsPerYear: 0.022,
      asOf: '2026-11-22',
    })

  test('needs two distinct incidents', () => {
    expect(of(1)).toBeUndefined()
    expect(of(2)).toMatchObject({ incidents: 2, band: '2' })
  })

  test('is measured against the years of service', () => {
    const found = of(3)
    expect(found?.expected).toBeCloseTo(0.22, 3)
    expect(found?.chance).toBeCloseTo(poissonTail(3, 0.22), 4)
  })

  test('in the first week of service is measured against half a year', () => {
    const incidents = [incident('incident 1'), incident('incident 2')]
    const found = patternOf({
      incidents,
      service: [{ start: '2026-11-20', end: '' }],
      incidentsPerYear: 0.022,
      asOf: '2026-11-22',
    })
    expect(found?.expected).toBeCloseTo(0.011, 6)
  })
})
