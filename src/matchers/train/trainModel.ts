import { VettingError } from '../../errors.ts'
import { loadModel } from '../model/loadModel.ts'
import type { Model } from '../model/model.ts'
import type { NameReferences } from '../model/references.ts'
import type { ModelFile } from '../model/schema.ts'
import type { Subject } from '../subject.ts'
import { candidateVectors } from './candidateVectors.ts'
import { contentOrder } from './contentOrder.ts'
import { countFrequencies } from './countFrequencies.ts'
import { estimate, type Estimate } from './expectationMaximisation.ts'
import { randomVectors } from './randomVectors.ts'

/** People of each side a model is estimated from at most. */
export const mostTrained = 50_000

export type TrainOptions = {
  readonly seed?: number
  /** People drawn from each side at most; pairs drawn at random at most; rounds of expectation maximisation. */
  readonly people?: number
  readonly randomPairs?: number
  readonly iterations?: number
  readonly references?: NameReferences
}

const startOf = (model: Model): Estimate => {
  const { prior } = model
  return {
    m: model.comparisons.map(({ m }) => m),
    u: model.comparisons.map(({ u }) => u),
    share: 1 / (1 + 2 ** -prior),
  }
}

const withEstimate = (file: ModelFile, model: Model, { m, u, share }: Estimate): ModelFile => ({
  ...file,
  prior: { probability: share },
  comparisons: file.comparisons.map((comparison, c) => ({
    ...comparison,
    levels: Object.fromEntries(
      Object.entries(comparison.levels).map(([name, level]) => {
        const index = model.comparisons[c]!.levels.indexOf(name)
        return [name, { ...level, m: m[c]![index]!, u: u[c]![index]! }]
      }),
    ),
  })),
})

const originOf = (seed: number, left: number, right: number | undefined): string =>
  `Estimated without labels (seed ${seed}) from ${right === undefined ? `${left} records` : `${left} and ${right} records`}: u from random pairs, m and the prior by expectation maximisation over the candidate pairs, frequencies counted.`

/**
 * Keys of rows that lack a name are left out where matches are sought: what they bring is nearly all strangers, and would be taken for the
 * matches.
 */
const withoutThin = (model: Model): Model => ({ ...model, keys: model.keys.filter((kind) => kind !== 'thin') })

/**
 * Estimates a model from unlabelled data: two lists of people to be linked, or one to be de-duplicated (`right` undefined). `file` gives the
 * comparisons, keys and where to start. The outcome depends on the people and the seed, not on their order.
 */
export const trainModel = (
  file: ModelFile,
  left: readonly Subject[],
  right: readonly Subject[] | undefined,
  { seed = 1, people = mostTrained, randomPairs = 1_000_000, iterations = 40, references = {} }: TrainOptions = {},
): ModelFile => {
  if (left.length < 2 && right === undefined)
    throw new VettingError('bad-model', 'Training needs at least two records.')
  if (left.length === 0 || right?.length === 0)
    throw new VettingError('bad-model', 'Training needs records on both sides.')
  const ownLeft = contentOrder(left, seed).slice(0, people)
  const ownRight = right === undefined ? undefined : contentOrder(right, seed).slice(0, people)
  const counted = { ...file, frequencies: countFrequencies([...ownLeft, ...(ownRight ?? [])]) }
  const model = loadModel(counted, references)
  const found = estimate({
    candidates: candidateVectors(withoutThin(model), ownLeft, ownRight),
    random: randomVectors(model, ownLeft, ownRight, randomPairs, seed),
    pairs: ownRight === undefined ? (ownLeft.length * (ownLeft.length - 1)) / 2 : ownLeft.length * ownRight.length,
    start: startOf(model),
    iterations,
  })
  return { ...withEstimate(counted, model, found), origin: originOf(seed, ownLeft.length, ownRight?.length) }
}
