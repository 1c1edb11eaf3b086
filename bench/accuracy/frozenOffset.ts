import { familyOf } from './families.ts'
import { ratesAt } from '../../src/linkage/evaluate/score.ts'
import type { Measured } from './measure.ts'

/** Offsets tried, in bits above even odds (the model's own prior). */
const offsets = Array.from({ length: 21 }, (_, i) => i / 2)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean F1 of each family at an offset. */
const familyScores = (measured: readonly Measured[], offset: number): Map<string, number> => {
  const scores = new Map<string, number[]>()
  for (const { set, pairs, evenOdds, truePairs } of measured) {
    const { f1 } = ratesAt(pairs, evenOdds + offset, truePairs)
    scores.set(familyOf(set), [...(scores.get(familyOf(set)) ?? []), f1])
  }
  return new Map([...scores].map(([family, values]) => [family, mean(values)]))
}

/**
 * The threshold of each family, in bits above even odds: the one that does best on the sets of all other families. A set never has a say in
 * its own threshold.
 */
export const frozenOffsets = (measured: readonly Measured[]): Map<string, number> => {
  const scores = offsets.map((offset) => ({ offset, families: familyScores(measured, offset) }))
  const names = [...new Set(measured.map(({ set }) => familyOf(set)))]
  return new Map(
    names.map((family) => {
      const others = scores.map(({ offset, families }) => ({
        offset,
        f1: mean([...families].filter(([name]) => name !== family).map(([, f1]) => f1)),
      }))
      return [family, others.reduce((best, now) => (now.f1 > best.f1 + 1e-9 ? now : best)).offset]
    }),
  )
}
