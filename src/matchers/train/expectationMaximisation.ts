import type { VectorCounts } from './vectorCounts.ts'

/** Chances per comparison and level (index 0, missing, unused), and the share of pairs that are one person. */
export type Estimate = {
  readonly m: readonly Float64Array[]
  readonly u: readonly Float64Array[]
  readonly share: number
}

export type EstimateInput = {
  /** Vectors of the candidate pairs, and of random pairs. */
  readonly candidates: VectorCounts
  readonly random: VectorCounts
  /** All pairs there are, candidates or not. */
  readonly pairs: number
  /** Where to start, and what to lean on where the data says little. */
  readonly start: Estimate
  readonly iterations: number
}

/** Pseudo-counts by which the start is believed about matches: levels seen a handful of times do not swing. */
const belief = 8

/** Pseudo-count of every level among strangers: what was never seen there has a chance of half a pair, not of none. */
const unseen = 0.5

const chanceOf = (levels: Uint8Array, { m, u, share }: Estimate): number => {
  let odds = share / (1 - share)
  for (let c = 0; c < levels.length; c += 1) {
    const level = levels[c]!
    if (level > 0) odds *= m[c]![level]! / u[c]![level]!
  }
  return odds / (1 + odds)
}

/** Level counts of every comparison, each vector weighing what `weigh` says. */
const tally = (
  vectors: VectorCounts,
  shape: readonly Float64Array[],
  weigh: (levels: Uint8Array) => number,
): Float64Array[] => {
  const totals = shape.map((levels) => new Float64Array(levels.length))
  vectors.levels.forEach((levels, i) => {
    const weight = vectors.counts[i]! * weigh(levels)
    for (let c = 0; c < levels.length; c += 1) totals[c]![levels[c]!] = totals[c]![levels[c]!]! + weight
  })
  return totals
}

const knownIn = (counts: Float64Array): number =>
  counts.reduce((sum, count, level) => (level === 0 ? 0 : sum + count), 0)

const chancesOfMatches = (totals: readonly Float64Array[], start: readonly Float64Array[]): Float64Array[] =>
  totals.map((counts, c) => {
    const known = knownIn(counts)
    return start[c]!.map((chance, level) => (level === 0 ? 1 : (counts[level]! + belief * chance) / (known + belief)))
  })

const chancesOfStrangers = (totals: readonly Float64Array[], start: readonly Float64Array[]): Float64Array[] =>
  totals.map((counts, c) => {
    const known = knownIn(counts)
    if (known < 1) return start[c]!
    return counts.map((count, level) => (level === 0 ? 1 : (count + unseen) / (known + unseen * (counts.length - 1))))
  })

const step = (input: EstimateInput, now: Estimate): Estimate => {
  const { candidates, random, start, pairs } = input
  let matches = 0
  const same = tally(candidates, now.m, (levels) => chanceOf(levels, now))
  candidates.levels.forEach((levels, i) => {
    matches += candidates.counts[i]! * chanceOf(levels, now)
  })
  const strangers = tally(random, now.u, (levels) => 1 - chanceOf(levels, now))
  return {
    m: chancesOfMatches(same, start.m),
    u: chancesOfStrangers(strangers, start.u),
    share: Math.min(0.5, Math.max(0.5, matches) / pairs),
  }
}

/**
 * Expectation maximisation for the Fellegi-Sunter model over all pairs: matches are sought among the candidates (pairs without any
 * candidate key are taken for strangers), chances among strangers are counted on random pairs, each weighed by how sure it is that the
 * pair is one.
 */
export const estimate = (input: EstimateInput): Estimate => {
  let now = input.start
  for (let i = 0; i < input.iterations; i += 1) now = step(input, now)
  return now
}
