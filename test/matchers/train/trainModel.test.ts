import { expect, test } from 'vitest'
import { buildIndex, link, loadModel, parseModelFile, trainModel, type ModelFile } from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { personModelJson } from '../../support/personModel.ts'
import { randomOf, syntheticPerson, syntheticSources } from '../../support/syntheticPeople.ts'

type Sources = { readonly left: readonly Person[]; readonly right: readonly Person[] }

const file = parseModelFile(personModelJson())
const options = { seed: 3, randomPairs: 60_000, iterations: 12 }
const { left, right } = syntheticSources(1200, 1500, 600, 21)
const trained = trainModel(file, left, right, options)

/** F1 of the pairs at or above a weight. */
const f1At = (model: ModelFile, minWeight: number, { left: a, right: b }: Sources): number => {
  let found = 0
  let hits = 0
  link(
    buildIndex(loadModel(model), a),
    b,
    (pair) => {
      found += 1
      if (pair.left === pair.right && pair.left < 600) hits += 1
    },
    { minWeight },
  )
  return (2 * hits) / (found + 600)
}

const evenOdds = (model: ModelFile): number => -loadModel(model).prior

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

/** A file whose birth dates are mostly wrong and that holds no contacts or numbers: nothing a hand would have set weights for. */
const misdated = (sources: Sources, seed: number): Sources => {
  const random = randomOf(seed)
  const bare = (person: Person): Person => ({ ...person, phones: [], emails: [], vehicles: [], identifiers: [] })
  const wrong = (person: Person): Person =>
    random() < 0.6 ? { ...bare(person), datesOfBirth: syntheticPerson(random).datesOfBirth } : bare(person)
  return { left: sources.left.map(bare), right: sources.right.map(wrong) }
}

test('at its own threshold it beats the weights set by hand on files they were not meant for, with people it has not seen', () => {
  const seen = misdated({ left, right }, 1)
  const other = misdated(syntheticSources(1200, 1500, 600, 77), 2)
  const learnt = trainModel(file, seen.left, seen.right, options)
  expect(f1At(learnt, evenOdds(learnt), other)).toBeGreaterThan(f1At(file, file.thresholds.low, other))
})

test('on files the weights set by hand were meant for, it does as well', () => {
  expect(f1At(trained, evenOdds(trained), syntheticSources(1200, 1500, 600, 77))).toBeGreaterThan(0.99)
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
