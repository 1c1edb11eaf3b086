/** What the comparison of two names found, each figure the better the greater, and whether the two are labelled as one. */
export type Labelled = { readonly features: readonly number[]; readonly isTrue: boolean }

export type LabelCeiling = {
  /** Pairs at least that any rule gets wrong, and the most F1 that leaves. */
  readonly errors: number
  readonly f1: number
}

const isNoBetter = (a: Labelled, b: Labelled): boolean => a.features.every((value, i) => value <= b.features[i]!)

/**
 * The most that any rule can reach which never refuses a pair while it takes another that fits no better in anything. A pair labelled one
 * that fits no better than a pair labelled two costs every such rule one of them; so the fewest errors are a largest set of such couples
 * without a common pair (a matching, grown along augmenting paths; König 1931).
 */
export const labelCeiling = (pairs: readonly Labelled[]): LabelCeiling => {
  const ones = pairs.filter(({ isTrue }) => isTrue)
  const twos = pairs.filter(({ isTrue }) => !isTrue)
  const rivals = ones.map((one) => [...twos.keys()].filter((two) => isNoBetter(one, twos[two]!)))
  const takenBy = new Map<number, number>()
  const claim = (one: number, seen: Set<number>): boolean =>
    rivals[one]!.some((two) => {
      if (seen.has(two)) return false
      seen.add(two)
      const holder = takenBy.get(two)
      if (holder !== undefined && !claim(holder, seen)) return false
      takenBy.set(two, one)
      return true
    })
  const errors = ones.filter((_, one) => claim(one, new Set())).length
  return { errors, f1: (2 * ones.length) / (2 * ones.length + errors) }
}
