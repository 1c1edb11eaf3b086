import { expect, test } from 'vitest'
import { buildIndex, link, loadModel, parseModelFile, trainModel, type ModelFile } from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { personModelJson } from '../../support/personModel.ts'
import { syntheticSources } from '../../support/syntheticPeople.ts'

const file = parseModelFile(personModelJson())
const options = { seed: 3, randomPairs: 60_000, iterations: 12 }
const { left, right } = syntheticSources(1200, 1500, 600, 21)
const trained = trainModel(file, left, right, options)

/** Best F1 over all thresholds: a ranking of the pairs, whatever the scale of the weights. */
const bestF1 = (model: ModelFile, a: readonly Person[], b: readonly Person[], matches: number): number => {
  const pairs: { weight: number; isTrue: boolean }[] = []
  link(
    buildIndex(loadModel(model), a),
    b,
    (pair) => pairs.push({ weight: pair.weight, isTrue: pair.left === pair.right && pair.left < matches }),
    {
      minWeight: -1e9,
    },
  )
  pairs.sort((x, y) => y.weight - x.weight)
  let hits = 0
  return pairs.reduce((best, { isTrue }, i) => {
    if (isTrue) hits += 1
    return Math.max(best, (2 * hits) / (i + 1 + matches))
  }, 0)
}

test('the same people and seed give the same model, in whatever order they come', () => {
  const turned = trainModel(file, left.toReversed(), right.toReversed(), options)
  expect(turned).toEqual(trained)
})

test('another seed draws other pairs', () => {
  expect(trainModel(file, left, right, { ...options, seed: 4 })).not.toEqual(trained)
})

test('a trained model is a valid model that says where it comes from', () => {
  expect(loadModel(trained).origin).toContain('Estimated without labels (seed 3) from 1200 and 1500 records')
})

test('recovers how often matches agree and how rare they are', () => {
  const sex = trained.comparisons.find(({ name }) => name === 'sex')!
  expect(sex.levels['same']!.m).toBeGreaterThan(0.97)
  const phone = trained.comparisons.find(({ name }) => name === 'phone')!
  expect(phone.levels['same']!.m).toBeGreaterThan(0.4)
  expect(phone.levels['same']!.m).toBeLessThan(0.65)
  expect(trained.prior.probability * 1200 * 1500).toBeGreaterThan(540)
  expect(trained.prior.probability * 1200 * 1500).toBeLessThan(660)
})

test('on people it has not seen it is no worse than the weights set by hand', () => {
  const other = syntheticSources(1200, 1500, 600, 77)
  const byHand = bestF1(file, other.left, other.right, 600)
  expect(bestF1(trained, other.left, other.right, 600)).toBeGreaterThanOrEqual(byHand - 0.001)
  expect(byHand).toBeGreaterThan(0.98)
})

test('one file is trained on its own pairs', () => {
  const people = [...left.slice(0, 300), ...right.slice(0, 300)]
  const model = trainModel(file, people, undefined, options)
  expect(model.prior.probability * ((600 * 599) / 2)).toBeGreaterThan(200)
})

test.each([
  [[], []],
  [[], undefined],
])('without records there is nothing to learn from', (a, b) => {
  expect(() => trainModel(file, a, b)).toThrowError(expect.objectContaining({ code: 'bad-model' }))
})
