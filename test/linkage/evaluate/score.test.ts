import { expect, test } from 'vitest'
import { bCubed } from '../../../src/linkage/evaluate/bCubed.ts'
import { bestRates, ratesAt } from '../../../src/linkage/evaluate/score.ts'

const pairs = [
  { weight: 9, isTrue: true },
  { weight: 8, isTrue: true },
  { weight: 7, isTrue: false },
  { weight: 6, isTrue: true },
  { weight: 6, isTrue: false },
  { weight: 1, isTrue: false },
]

test('rates are against all true pairs, those never found included', () => {
  expect(ratesAt(pairs, 8, 4)).toEqual({ threshold: 8, precision: 1, recall: 0.5, f1: 2 / 3 })
  expect(ratesAt(pairs, 99, 4)).toMatchObject({ precision: 1, recall: 0, f1: 0 })
})

test('the best threshold cannot part pairs of one weight', () => {
  expect(bestRates(pairs, 3)).toMatchObject({ threshold: 8, recall: 2 / 3 })
  expect(bestRates(pairs.slice(3), 1)).toMatchObject({ threshold: 6, precision: 0.5, recall: 1 })
})

test('B-cubed: one record torn from a group of three', () => {
  const truth = [
    { left: 'a', right: 'b' },
    { left: 'b', right: 'c' },
  ]
  const score = bCubed(['a', 'b', 'c', 'd'], [{ left: 'a', right: 'b' }], truth)
  const recall = (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4
  expect(score).toBeCloseTo((2 * recall) / (1 + recall), 12)
})
