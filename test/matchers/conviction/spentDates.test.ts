import { expect, test } from 'vitest'
import { rehabilitationPeriods } from '../../../src/matchers/conviction/rehabilitationPeriods.ts'
import type { Sentence } from '../../../src/matchers/conviction/spentAfter.ts'
import { spentDates } from '../../../src/matchers/conviction/spentDates.ts'

const sentence = (parts: Partial<Sentence>): Sentence => ({
  key: 'd1',
  occasion: 'case 1',
  type: 'custody',
  duration: '12M',
  convictionDate: '2020-01-01',
  isConsecutive: false,
  isUnder18: false,
  severity: 'dishonesty',
  ...parts,
})

const spentOf = (list: readonly Partial<Sentence>[], asOf = '2026-11-22') => {
  const sentences = list.map((parts, place) =>
    sentence({ key: `d${place + 1}`, occasion: `case ${place + 1}`, ...parts }),
  )
  return Object.fromEntries(spentDates(sentences, rehabilitationPeriods(asOf)))
}

test.each([
  ['custody of a year is spent a year after its end', { duration: '12M' }, '2022-01-01'],
  ['custody of 13 months is spent four years after its end', { duration: '13M' }, '2025-02-01'],
  ['custody of four years is spent four years after its end', { duration: '4Y' }, '2028-01-01'],
  ['custody over four years is spent seven years after its end', { duration: '5 YEARS' }, '2032-01-01'],
  [
    'custody over four years for violence may be listed in schedule 18',
    { duration: '5Y', severity: 'violence' },
    'unknown',
  ],
  ['life is never spent', { duration: 'LIFE' }, 'never'],
  ['custody of unknown length says nothing', { duration: '' }, 'unknown'],
  ['a community order is spent on its last day', { type: 'order', duration: '18M' }, '2021-07-01'],
  ['a fine is spent after a year', { type: 'fine', duration: '' }, '2021-01-01'],
  ['a conditional caution is spent after three months', { type: 'conditional-caution', duration: '' }, '2020-04-01'],
  ['a reprimand is spent at once', { type: 'caution', duration: '' }, '2020-01-01'],
  ['an absolute discharge is spent at once', { type: 'absolute-discharge', duration: '' }, '2020-01-01'],
  ['a conditional discharge is spent at its end', { type: 'discharge', duration: '6M' }, '2020-07-01'],
  ['an endorsement is spent after five years', { type: 'endorsement', duration: '' }, '2025-01-01'],
  ['under 18, custody of a year is spent six months after its end', { isUnder18: true }, '2021-07-01'],
  [
    'under 18, custody of two years is spent two years after its end',
    { isUnder18: true, duration: '2Y' },
    '2024-01-01',
  ],
  ['under 18, a fine is spent after six months', { isUnder18: true, type: 'fine' }, '2020-07-01'],
  ['without a date of conviction nothing is known', { convictionDate: '' }, 'unknown'],
] as const)('%s', (_, parts, date) => {
  expect(spentOf([parts])).toEqual({ d1: date })
})

test.each([
  ['2026-11-22', '2022-01-01'],
  ['2023-10-28', '2022-01-01'],
  ['2023-10-27', '2025-01-01'],
])('read as at %s, custody of a year is spent from %s', (asOf, date) => {
  expect(spentOf([{ duration: '12M' }], asOf)).toEqual({ d1: date })
})

test('consecutive terms of one occasion add up: eight and eight months count as sixteen', () => {
  const two = [
    { occasion: 'case 1', duration: '8M' },
    { occasion: 'case 1', duration: '8M', isConsecutive: true },
  ]
  expect(spentOf(two)).toEqual({ d1: '2025-05-01', d2: '2025-05-01' })
})

test('concurrent terms do not add up: the longest governs', () => {
  const two = [
    { occasion: 'case 1', duration: '8M' },
    { occasion: 'case 1', duration: '10M' },
  ]
  expect(spentOf(two)).toEqual({ d1: '2021-11-01', d2: '2021-11-01' })
})

test('a further conviction inside a running period draws the earlier one out', () => {
  expect(spentOf([{ duration: '12M' }, { type: 'fine', convictionDate: '2021-12-01' }])).toEqual({
    d1: '2022-12-01',
    d2: '2022-12-01',
  })
})

test('a conviction after the period ended draws nothing out', () => {
  expect(spentOf([{ duration: '12M' }, { type: 'fine', convictionDate: '2022-01-01' }])).toEqual({
    d1: '2022-01-01',
    d2: '2023-01-01',
  })
})

test.each([
  ['a caution', { type: 'caution' }],
  ['a conditional caution', { type: 'conditional-caution' }],
  ['a summary motoring offence', { type: 'fine', severity: 'traffic-minor' }],
] as const)('%s draws nothing out', (_, parts) => {
  expect(spentOf([{ duration: '12M' }, { convictionDate: '2021-12-01', ...parts }])).toMatchObject({ d1: '2022-01-01' })
})

test('a life sentence inside a running period makes the earlier conviction unspendable', () => {
  expect(spentOf([{ duration: '12M' }, { duration: 'LIFE', convictionDate: '2021-06-01' }])).toEqual({
    d1: 'never',
    d2: 'never',
  })
})

test('the order in which sentences are listed does not matter', () => {
  const list = [
    { duration: '12M' },
    { type: 'fine', convictionDate: '2021-12-01' },
    { type: 'order', duration: '2Y', convictionDate: '2022-06-01' },
  ] as const
  const forwards = spentOf(list.map((parts, place) => ({ ...parts, key: `k${place}` })))
  const backwards = spentOf(list.map((parts, place) => ({ ...parts, key: `k${place}` })).toReversed())
  expect(backwards).toEqual(forwards)
})
