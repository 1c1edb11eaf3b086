import { type Random, nextUint32 } from './random.ts'

/** A list to draw from with unequal shares in constant time (alias method, A. J. Walker 1977, M. Vose 1991). */
export type Weighted<T> = {
  readonly items: readonly T[]
  readonly keep: Float64Array
  readonly alias: Uint32Array
}

/** Prepares a draw from items with the given weights: not negative, at least one above zero, any total. */
export const weighted = <T>(items: readonly T[], weightOf: (item: T, rank: number) => number): Weighted<T> => {
  const weights = items.map(weightOf)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const keep = Float64Array.from(weights, (weight) => (weight * items.length) / total)
  const alias = Uint32Array.from(items, (_, index) => index)
  const small = [...keep.keys()].filter((index) => (keep[index] ?? 0) < 1)
  const large = [...keep.keys()].filter((index) => (keep[index] ?? 0) >= 1)
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number
    const rich = large.at(-1) as number
    alias[poor] = rich
    keep[rich] = (keep[rich] ?? 0) - (1 - (keep[poor] ?? 0))
    if ((keep[rich] ?? 0) < 1) small.push(large.pop() as number)
  }
  for (const index of [...small, ...large]) keep[index] = 1
  return { items, keep, alias }
}

/** The item that 32 random bits stand for. */
export const itemAt = <T>(from: Weighted<T>, bits: number): T => {
  const scaled = ((bits >>> 0) / 4294967296) * from.items.length
  const index = Math.floor(scaled)
  return from.items[scaled - index < (from.keep[index] ?? 1) ? index : (from.alias[index] ?? index)] as T
}

export const draw = <T>(random: Random, from: Weighted<T>): T => itemAt(from, nextUint32(random))
