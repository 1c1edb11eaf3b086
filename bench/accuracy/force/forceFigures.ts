import { loadModel } from '../../../src/matchers/index.ts'
import { productModel } from '../settings.ts'
import { forcePeople } from './forcePeople.ts'
import { linkTruth, type Judged } from './linkTruth.ts'
import { lossOf } from './lossOf.ts'

/** How the product's own model does on a synthetic force, end to end from the rows of its files. */
export type ForceFigures = {
  readonly truePairs: number
  readonly coverage: number
  readonly comparedPerRow: number
  /** Band HIGH: share of all true pairs in it, and pairs in it for each true one. */
  readonly highRecall: number
  readonly highReviewsPerTrue: number
  /** HIGH, MEDIUM and LOW together. */
  readonly recall: number
  readonly mediumPrecision: number
  /** Why true pairs are not in HIGH → how many. */
  readonly losses: Readonly<Record<string, number>>
}

export const forceSizes = { seed: 1, workforce: 10_000, nominals: 20_000, reports: 10_000 } as const

const round = (value: number): number => Number(value.toFixed(4))

const tally = (reasons: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>()
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)))
}

export const forceFigures = (): ForceFigures => {
  const { base, references } = productModel()
  const model = loadModel(base, references)
  const { members, records, self } = forcePeople(forceSizes)
  const { truePairs, comparedPerRow, uncovered, judged } = linkTruth(model, members, records, self)
  const inBand = (...bands: string[]): readonly Judged[] =>
    judged.filter(({ assessment }) => bands.includes(assessment.band))
  const right = (pairs: readonly Judged[]): number => pairs.filter(({ isTrue }) => isTrue).length
  const high = inBand('HIGH')
  const medium = inBand('MEDIUM')
  const lost = judged.filter(({ isTrue, assessment }) => isTrue && assessment.band !== 'HIGH')
  return {
    truePairs,
    coverage: round(1 - uncovered.length / truePairs),
    comparedPerRow: round(comparedPerRow),
    highRecall: round(right(high) / truePairs),
    highReviewsPerTrue: round(high.length / Math.max(1, right(high))),
    recall: round(right(inBand('HIGH', 'MEDIUM', 'LOW')) / truePairs),
    mediumPrecision: round(right(medium) / Math.max(1, medium.length)),
    losses: tally([
      ...uncovered.map(() => 'no candidate key in common'),
      ...lost.map(({ assessment }) => lossOf(assessment, model.thresholds.high)),
    ]),
  }
}
