import { expect, test } from 'vitest'
import { evaluation } from '../../../src/linkage/evaluate/evaluation.ts'

const pairs = [
  { left: '1', right: '2', weight: 9 },
  { left: '3', right: '1', weight: 7 },
  { left: '4', right: '5', weight: 2 },
]
const truth = [
  { left: '1', right: '2' },
  { left: '1', right: '3' },
  { left: '6', right: '7' },
]

test('divides by all true pairs; in one file the order of a pair means nothing', () => {
  const found = evaluation({ pairs, truth, threshold: 5, oneFile: true })
  expect(found).toMatchObject({ truePairs: 3, candidates: 3 })
  expect(found.coverage).toBeCloseTo(2 / 3)
  expect(found.frozen).toMatchObject({ precision: 1 })
  expect(found.frozen.recall).toBeCloseTo(2 / 3)
})

test('in two files 3 and 1 is another pair than 1 and 3, and equal ids are two rows', () => {
  const found = evaluation({ pairs, truth, threshold: 5, oneFile: false })
  expect(found.coverage).toBeCloseTo(1 / 3)
  expect(found.frozen).toMatchObject({ precision: 0.5 })
  const perfect = evaluation({
    pairs: [{ left: '1', right: '1', weight: 9 }],
    truth: [{ left: '1', right: '1' }],
    threshold: 5,
    oneFile: false,
  })
  expect(perfect.bCubed).toBe(1)
})

test('rows that nothing names are groups of their own where the ids are known', () => {
  const wrong = evaluation({ pairs: pairs.slice(2), truth: [], threshold: 0, oneFile: true, left: ['4', '5'] })
  const diluted = evaluation({
    pairs: pairs.slice(2),
    truth: [],
    threshold: 0,
    oneFile: true,
    left: ['4', '5', '8', '9'],
  })
  expect(wrong.coverage).toBe(1)
  expect(diluted.bCubed).toBeGreaterThan(wrong.bCubed)
})
