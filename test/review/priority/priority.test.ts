import { describe, expect, test } from 'vitest'
import { priority } from '../../../src/review/priority/priority.ts'
import type { Band, Tier } from '../../../src/store/review/band.ts'
import type { Signal } from '../../../src/review/policy/signal.ts'
import { shippedPolicy } from '../support/policy.ts'

const score = (signals: readonly Signal[], band: Band = 'HIGH', identitySettled = true) =>
  priority(shippedPolicy, { band, identitySettled, signals })

describe('identity gates the tier', () => {
  test.each<[Band, boolean, readonly Signal[], Tier]>([
    ['HIGH', true, ['custody'], 'TOP'],
    ['HIGH', true, ['violence'], 'STANDARD'],
    ['HIGH', false, ['custody'], 'IDENTITY'],
    ['HIGH', false, ['violence'], 'STANDARD'],
    ['MEDIUM', true, ['indictable-only'], 'IDENTITY'],
    ['MEDIUM', true, ['sexual'], 'STANDARD'],
    ['LOW', true, ['indictable-only'], 'WAIT'],
    ['LOW', true, [], 'WAIT'],
    ['RELATIVE', true, ['live-process'], 'WAIT'],
  ])('%s, settled %s, %j → %s', (band, settled, signals, tier) => {
    expect(score(signals, band, settled).tier).toBe(tier)
  })
})

describe('score', () => {
  test.each<[string, readonly Signal[], number]>([
    ['nothing known', [], 0],
    ['the class of the offence', ['violence'], 40],
    ['one group counts once, by its highest', ['violence', 'domestic', 'hate'], 50],
    ['groups add up', ['violence', 'while-serving', 'sensitive-post'], 85],
    ['a caution counts less', ['violence', 'caution'], 28],
    ['a penalty notice counts least', ['public-order', 'penalty-notice'], 8],
    ['factors multiply', ['sexual', 'caution', 'weak-grading'], 21],
    ['weak grading never hides a flag', ['traffic-minor', 'penalty-notice', 'weak-grading'], 1],
    ['youth lowers', ['dishonesty', 'under-18'], 25],
    ['the score does not go below zero', ['traffic-minor', 'under-18'], 0],
    ['an association in one household, not declared', ['convicted-contact', 'household', 'undeclared-tie'], 40],
    ['a pattern lifts', ['dishonesty', 'pattern-6', 'sensitive-post'], 85],
  ])('%s', (_, signals, expected) => {
    expect(score(signals).score).toBe(expected)
  })

  test('age and elapsed time do not lower the top tier', () => {
    expect(score(['custody', 'violence', 'under-18']).score).toBe(40)
    expect(score(['custody', 'violence', 'under-18'], 'MEDIUM').score).toBe(25)
  })
})

test('the parts explain the score: what was true, why it matters, what it did', () => {
  expect(score(['custody', 'violence', 'domestic', 'while-serving', 'caution']).parts).toEqual([
    expect.objectContaining({ signal: 'domestic', effect: 'points', value: 50 }),
    expect.objectContaining({ signal: 'while-serving', effect: 'points', value: 30 }),
    expect.objectContaining({ signal: 'custody', effect: 'tier', value: 0 }),
    expect.objectContaining({ signal: 'caution', effect: 'factor', value: 0.7 }),
  ])
})
