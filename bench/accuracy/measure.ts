import {
  buildIndex,
  link,
  loadModel,
  trainModel,
  type LinkStats,
  type ModelFile,
  type NameReferences,
} from '../../src/matchers/index.ts'
import { modelFor } from '../../src/linkage/modelFor.ts'
import { readPeople } from '../../src/linkage/readPeople.ts'
import { headerOf, truePairs, type DataSet } from './dataSets.ts'
import { bestRates, type Rates, type Scored } from './score.ts'
import { setMapping } from './setMapping.ts'

export type Measured = {
  readonly set: string
  readonly truePairs: number
  /** Share of the true pairs among the candidates. */
  readonly coverage: number
  readonly candidates: number
  /** Weight at which the model finds a pair as likely as not. */
  readonly evenOdds: number
  readonly best: Rates
  /** Ids of all rows. */
  readonly ids: readonly string[]
  readonly stats: LinkStats
  readonly pairs: readonly (Scored & { readonly left: string; readonly right: string })[]
}

export type MeasureOptions = {
  readonly base: ModelFile
  readonly references: NameReferences
  readonly leaveOut?: readonly string[]
  /** Use `base` as it is instead of training on the set's unlabelled rows. */
  readonly untrained?: boolean
}

/** Links a set end to end, trained on its own unlabelled rows, and scores the outcome against its truth. */
export const measure = async (
  set: DataSet,
  { base, references, leaveOut = [], untrained = false }: MeasureOptions,
): Promise<Measured> => {
  const mapping = setMapping(headerOf(set.left), leaveOut)
  const left = await readPeople(set.left, mapping)
  const right = set.right === '' ? undefined : await readPeople(set.right, mapping)
  const start = modelFor(base, mapping)
  const file = untrained ? start : trainModel(start, left.people, right?.people, { references })
  const model = loadModel(file, references)
  const truth = truePairs(set)
  if (truth.size !== set.truePairs)
    throw new Error(`${set.name}: ${truth.size} true pairs read, ${set.truePairs} listed`)
  const pairs: (Scored & { left: string; right: string })[] = []
  const stats = link(
    buildIndex(model, left.people),
    right?.people ?? left.people,
    ({ left: a, right: b, weight }) => {
      const ids: [string, string] = [left.ids[a]!, (right ?? left).ids[b]!]
      if (right === undefined) ids.sort()
      pairs.push({ weight, isTrue: truth.has(ids.join(' ')), left: ids[0], right: ids[1] })
    },
    { minWeight: Number.NEGATIVE_INFINITY, upper: right === undefined },
  )
  return {
    set: set.name,
    truePairs: truth.size,
    coverage: pairs.filter(({ isTrue }) => isTrue).length / truth.size,
    candidates: pairs.length,
    evenOdds: -model.prior,
    best: bestRates(pairs, truth.size),
    ids: right === undefined ? left.ids : [...left.ids, ...right.ids],
    stats,
    pairs,
  }
}
