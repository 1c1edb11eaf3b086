import { describe, expect, test } from 'vitest'
import { binomialInterval } from '../../../src/reports/statistics/binomialInterval.ts'
import { poissonInterval } from '../../../src/reports/statistics/poissonInterval.ts'
import { wilson } from '../../../src/reports/statistics/wilson.ts'

/** Newcombe, Statistics in Medicine 17 (1998), table I: methods 3 (score) and 5 (Clopper-Pearson). */
const newcombe = [
  { events: 81, people: 263, score: [0.2553, 0.3662], exact: [0.2527, 0.3676] },
  { events: 15, people: 148, score: [0.0624, 0.1605], exact: [0.0578, 0.1617] },
  { events: 0, people: 20, score: [0, 0.1611], exact: [0, 0.1684] },
  { events: 1, people: 29, score: [0.0061, 0.1718], exact: [0.0009, 0.1776] },
] as const

describe('the interval of a share', () => {
  test.each(newcombe)('$events of $people, as published', ({ events, people, score, exact }) => {
    const found = wilson(events, people)
    expect(found?.estimate).toBe(events / people)
    expect(found?.low).toBeCloseTo(score[0], 4)
    expect(found?.high).toBeCloseTo(score[1], 4)
    const clopper = binomialInterval(events, people)
    expect(clopper.low).toBeCloseTo(exact[0], 4)
    expect(clopper.high).toBeCloseTo(exact[1], 4)
  })

  test.each(newcombe)('of the complement of $events of $people is the mirror image', ({ events, people }) => {
    const [share, rest] = [wilson(events, people), wilson(people - events, people)]
    expect(rest?.low).toBeCloseTo(1 - (share?.high ?? 0), 12)
    expect(rest?.high).toBeCloseTo(1 - (share?.low ?? 0), 12)
    expect(binomialInterval(people - events, people).high).toBeCloseTo(1 - binomialInterval(events, people).low, 12)
  })

  test('of the national wash: 461 of 307,452 referred', () => {
    // By hand: (2·461 + 3.8415 ∓ 1.96·√(3.8415 + 4·461·0.9985)) / (2·(307452 + 3.8415))
    const found = wilson(461, 307_452)
    expect(found?.estimate).toBeCloseTo(0.0014994, 7)
    expect(found?.low).toBeCloseTo(0.0013688, 6)
    expect(found?.high).toBeCloseTo(0.0016425, 6)
  })

  test('of nobody is unknown', () => {
    expect(wilson(0, 0)).toBeUndefined()
  })

  test('of a rare event among very many does not underflow', () => {
    const { low, high } = binomialInterval(3, 10_000_000)
    // As for a Poisson count of 3: 0.6187 to 8.7673.
    expect(low * 1e7).toBeCloseTo(0.6187, 3)
    expect(high * 1e7).toBeCloseTo(8.7673, 3)
  })
})

/** Exact limits of a Poisson mean (Garwood 1936; the table in Ulm, American Journal of Epidemiology 131, 1990). */
test.each([
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [5, 1.6235, 11.6683],
  [10, 4.7954, 18.3904],
  [20, 12.2165, 30.8884],
  [100, 81.364, 121.627],
])('the interval of a count of %i is %d to %d', (count, low, high) => {
  const found = poissonInterval(count)
  expect(found.low).toBeCloseTo(low, 3)
  expect(found.high).toBeCloseTo(high, 3)
})

test('the approximation of a large count takes over without a step', () => {
  const [last, first] = [poissonInterval(100), poissonInterval(101)]
  expect(first.low - last.low).toBeCloseTo(0.91, 1)
  expect(first.high - last.high).toBeCloseTo(1.09, 1)
})
