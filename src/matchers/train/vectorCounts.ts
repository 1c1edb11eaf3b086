import type { Model } from '../model/model.ts'

/** Distinct level vectors and how many pairs have each: `levels` holds them one after the other, `width` levels each. */
export type VectorCounts = {
  readonly width: number
  readonly levels: readonly Uint8Array[]
  readonly counts: Float64Array
  readonly pairs: number
}

/** Counts level vectors as they come. */
export const createCounter = (model: Model) => {
  const width = model.comparisons.length
  const known = new Map<string, { readonly levels: Uint8Array; count: number }>()
  let pairs = 0
  return {
    add: (levels: Uint8Array): void => {
      pairs += 1
      const key = String.fromCharCode(...levels)
      const entry = known.get(key)
      if (entry === undefined) known.set(key, { levels: levels.slice(), count: 1 })
      else entry.count += 1
    },
    counts: (): VectorCounts => {
      const entries = [...known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
      return {
        width,
        levels: entries.map(({ levels }) => levels),
        counts: Float64Array.from(entries, ({ count }) => count),
        pairs,
      }
    },
  }
}
