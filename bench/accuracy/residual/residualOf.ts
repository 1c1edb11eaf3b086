import type { Assessment } from '../../../src/matchers/index.ts'
import { truePairs, type DataSet } from '../dataSets.ts'
import type { Measured } from '../measure.ts'

export type Cause = { readonly cause: string; readonly pairs: number }

/** What lies between a set's figures and perfect ones. */
export type Residual = {
  readonly set: string
  readonly truePairs: number
  /** True pairs without a candidate key, and how many of them would have reached the threshold had they been compared. */
  readonly uncovered: number
  readonly uncoveredInReach: number
  /** Most recall at the frozen threshold if every pair of rows were compared. */
  readonly ceiling: number
  readonly missed: readonly Cause[]
  readonly wrong: readonly Cause[]
}

/** Groups the comparisons of a pair by what they say: agree (for one person), differ, or missing in one of the two. */
const causeOf = ({ comparisons }: Assessment): string => {
  const names = (wanted: (level: string, weight: number) => boolean): string =>
    comparisons
      .filter(
        ({ name, level, weight, frequencyWeight }) => name !== 'name order' && wanted(level, weight + frequencyWeight),
      )
      .map(({ name, level }) =>
        level === 'exact' || level === 'same' || level === 'different' || level === 'missing'
          ? name
          : `${name} (${level})`,
      )
      .join(', ') || 'nothing'
  const agree = names((level, weight) => level !== 'missing' && weight > 0)
  const differ = names((level, weight) => level !== 'missing' && weight <= 0)
  const missing = names((level) => level === 'missing')
  return `agree: ${agree}; differ: ${differ}; missing: ${missing}`
}

const most = 6

const tally = (causes: readonly string[]): Cause[] => {
  const counts = new Map<string, number>()
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1)
  const sorted = [...counts].map(([cause, pairs]) => ({ cause, pairs })).sort((a, b) => b.pairs - a.pairs)
  const rest = sorted.slice(most).reduce((sum, { pairs }) => sum + pairs, 0)
  return [
    ...sorted.slice(0, most),
    ...(rest === 0 ? [] : [{ cause: `${sorted.length - most} other patterns`, pairs: rest }]),
  ]
}

/** Looks at every missed and every wrong pair of a measured set at its frozen threshold. */
export const residualOf = (set: DataSet, measured: Measured, threshold: number): Residual => {
  const { pairs, judge } = measured
  const met = new Set(pairs.filter(({ isTrue }) => isTrue).map(({ left, right }) => `${left} ${right}`))
  const uncovered = [...truePairs(set)].filter((pair) => !met.has(pair))
  const judged = uncovered.map((pair) => {
    const [left = '', right = ''] = pair.split(' ')
    return judge(left, right)
  })
  const inReach = judged.filter(({ weight }) => weight >= threshold).length
  const below = pairs.filter(({ isTrue, weight }) => isTrue && weight < threshold)
  const wrong = pairs.filter(({ isTrue, weight }) => !isTrue && weight >= threshold)
  return {
    set: set.name,
    truePairs: measured.truePairs,
    uncovered: uncovered.length,
    uncoveredInReach: inReach,
    ceiling: (met.size - below.length + inReach) / measured.truePairs,
    missed: tally([
      ...judged.map((assessment) => `no key; ${causeOf(assessment)}`),
      ...below.map(({ left, right }) => causeOf(judge(left, right))),
    ]),
    wrong: tally(wrong.map(({ left, right }) => causeOf(judge(left, right)))),
  }
}
