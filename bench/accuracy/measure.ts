import {
  assess,
  buildIndex,
  link,
  loadModel,
  trainModel,
  type Assessment,
  type LinkStats,
  type ModelFile,
  type NameReferences,
  type Pair,
  type Subject,
} from '../../src/matchers/index.ts'
import type { Mapping } from '../../src/linkage/mapping.ts'
import { modelFor } from '../../src/linkage/modelFor.ts'
import { oneToOne } from '../../src/linkage/oneToOne.ts'
import { readPeople } from '../../src/linkage/readPeople.ts'
import { headerOf, plainRows, truePairs, type DataSet } from './dataSets.ts'
import { bestRates, type Rates, type Scored } from '../../src/linkage/evaluate/score.ts'
import { setMapping } from './setMapping.ts'

export type ScoredPair = Scored & { readonly left: string; readonly right: string }

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
  readonly pairs: readonly ScoredPair[]
  /** Two rows of the set in full, by id. */
  readonly judge: (left: string, right: string) => Assessment
}

export type MeasureOptions = {
  readonly base: ModelFile
  readonly references: NameReferences
  readonly leaveOut?: readonly string[]
  /** Use `base` as it is instead of training on the set's unlabelled rows. */
  readonly untrained?: boolean
}

type Side = { readonly ids: readonly string[]; readonly people: readonly Subject[] }

const part = ({ ids, people }: Side, chosen: ReadonlySet<string>): Side => {
  const rows = [...ids.keys()].filter((row) => chosen.has(ids[row]!))
  return { ids: rows.map((row) => ids[row]!), people: rows.map((row) => people[row]!) }
}

const readSides = async (
  set: DataSet,
  mapping: Mapping,
): Promise<{ readonly left: Side; readonly right: Side | undefined }> => {
  const left = await readPeople(set.left, mapping)
  if (set.right !== '') return { left, right: await readPeople(set.right, mapping) }
  if (set.parts === '') return { left, right: undefined }
  const files = plainRows(set.parts)
  const idsOf = (name: string): Set<string> => new Set(files.filter(([, file]) => file === name).map(([id = '']) => id))
  return { left: part(left, idsOf('a')), right: part(left, idsOf('b')) }
}

const personOf = ({ ids, people }: Side, id: string): Subject => people[ids.indexOf(id)]!

/** Wrong pairs more bits below even odds than this are counted and forgotten: no threshold ever takes them, and there are millions. */
const hopeless = 10

/** Links a set end to end, trained on its own unlabelled rows, and scores the outcome against its truth. */
export const measure = async (
  set: DataSet,
  { base, references, leaveOut = [], untrained = false }: MeasureOptions,
): Promise<Measured> => {
  const mapping = setMapping(headerOf(set.left), leaveOut)
  const { left, right } = await readSides(set, mapping)
  const start = modelFor(base, mapping)
  const file = untrained ? start : trainModel(start, left.people, right?.people, { references })
  const model = loadModel(file, references)
  const truth = truePairs(set)
  if (truth.size !== set.truePairs)
    throw new Error(`${set.name}: ${truth.size} true pairs read, ${set.truePairs} listed`)
  const idsOf = (pair: Pair): [string, string] => {
    const ids: [string, string] = [left.ids[pair.left]!, (right ?? left).ids[pair.right]!]
    return set.right === '' ? (ids.toSorted() as [string, string]) : ids
  }
  const isTrue = (pair: Pair): boolean => truth.has(idsOf(pair).join(' '))
  const least = -model.prior - hopeless
  const found: Pair[] = []
  let covered = 0
  const look = (pair: Pair): void => {
    const known = isTrue(pair)
    if (known) covered += 1
    if (known || pair.weight >= least) found.push(pair)
  }
  const stats = link(buildIndex(model, left.people), right?.people ?? left.people, look, {
    minWeight: Number.NEGATIVE_INFINITY,
    upper: right === undefined,
  })
  const scored = (pair: Pair): ScoredPair => {
    const [leftId, rightId] = idsOf(pair)
    return { weight: pair.weight, isTrue: isTrue(pair), left: leftId, right: rightId }
  }
  const pairs = (set.parts === '' ? found : oneToOne(found)).map(scored)
  return {
    set: set.name,
    truePairs: truth.size,
    coverage: covered / truth.size,
    candidates: stats.pairsCompared,
    evenOdds: -model.prior,
    best: bestRates(pairs, truth.size),
    ids: right === undefined ? left.ids : [...left.ids, ...right.ids],
    stats,
    pairs,
    judge: (leftId, rightId) => assess(model, personOf(left, leftId), personOf(right ?? left, rightId)),
  }
}
