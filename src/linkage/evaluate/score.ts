/** A found pair and whether it is true. */
export type Scored = { readonly weight: number; readonly isTrue: boolean }

export type Rates = {
  readonly threshold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const rates = (threshold: number, hits: number, found: number, all: number): Rates => {
  const precision = found === 0 ? 1 : hits / found
  const recall = all === 0 ? 1 : hits / all
  return {
    threshold,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** Rates of the pairs at or above a threshold, against all true pairs there are. */
export const ratesAt = (pairs: readonly Scored[], threshold: number, all: number): Rates => {
  const found = pairs.filter(({ weight }) => weight >= threshold)
  return rates(threshold, found.filter(({ isTrue }) => isTrue).length, found.length, all)
}

/** Rates at the threshold that gives the best F1: chosen with the truth, so an upper bound. */
export const bestRates = (pairs: readonly Scored[], all: number): Rates => {
  const sorted = pairs.toSorted((a, b) => b.weight - a.weight)
  let best = rates(Number.POSITIVE_INFINITY, 0, 0, all)
  let hits = 0
  sorted.forEach(({ weight, isTrue }, i) => {
    if (isTrue) hits += 1
    if (sorted[i + 1]?.weight === weight) return
    const now = rates(weight, hits, i + 1, all)
    if (now.f1 > best.f1) best = now
  })
  return best
}
