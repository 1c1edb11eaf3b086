import { ratesAt } from '../../../src/linkage/evaluate/score.ts'
import type { Measured } from '../measure.ts'

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export type Reached = { readonly offset: number; readonly falseLinks: number; readonly missed: number }

/** Half bits above even odds up to which is looked. */
const most = 40

/** The lowest threshold, in bits above even odds, at which false links over all the sets are on average no more than `falseLinks`. */
export const lowestOffset = (sets: readonly Measured[], falseLinks: number): Reached | undefined => {
  for (let half = 0; half <= most; half += 1) {
    const offset = half / 2
    const rates = sets.map(({ pairs, evenOdds, truePairs }) => ratesAt(pairs, evenOdds + offset, truePairs))
    const found = mean(rates.map(({ precision }) => 1 - precision))
    if (found <= falseLinks) return { offset, falseLinks: found, missed: mean(rates.map(({ recall }) => 1 - recall)) }
  }
  return undefined
}
