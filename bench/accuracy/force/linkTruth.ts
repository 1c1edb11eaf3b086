import type { KeyedPerson } from '../../../src/demo/personOfCells.ts'
import { assess, buildIndex, link, type Assessment, type Model, type Pair } from '../../../src/matchers/index.ts'

/** A pair the engine keeps, as the night would: with its band. */
export type Judged = {
  readonly member: number
  readonly record: number
  readonly isTrue: boolean
  readonly assessment: Assessment
}

export type LinkedTruth = {
  readonly truePairs: number
  readonly comparedPerRow: number
  /** True pairs that no candidate key found, as member and record. */
  readonly uncovered: readonly (readonly [member: number, record: number])[]
  /** Every pair at or above the model's lowest threshold, and every true pair that was compared. */
  readonly judged: readonly Judged[]
}

/** Links members with records by the product's own model and judges every pair worth keeping. `truth`: member row → record rows. */
export const linkTruth = (
  model: Model,
  members: readonly KeyedPerson[],
  records: readonly KeyedPerson[],
  truth: ReadonlyMap<number, ReadonlySet<number>>,
): LinkedTruth => {
  const kept: Pair[] = []
  const met = new Set<string>()
  const isTrue = (member: number, record: number): boolean => truth.get(member)?.has(record) === true
  const stats = link(
    buildIndex(
      model,
      members.map(({ person }) => person),
    ),
    records.map(({ person }) => person),
    (pair) => {
      const known = isTrue(pair.left, pair.right)
      if (known) met.add(`${pair.left} ${pair.right}`)
      if (known || pair.weight >= model.thresholds.low) kept.push(pair)
    },
    { minWeight: Number.NEGATIVE_INFINITY },
  )
  const truePairs = [...truth].flatMap(([member, found]) => [...found].map((record) => [member, record] as const))
  return {
    truePairs: truePairs.length,
    comparedPerRow: stats.pairsCompared / records.length,
    uncovered: truePairs.filter(([member, record]) => !met.has(`${member} ${record}`)),
    judged: kept.map(({ left, right }) => ({
      member: left,
      record: right,
      isTrue: isTrue(left, right),
      assessment: assess(model, members[left]!.person, records[right]!.person),
    })),
  }
}
