import { below, randomFor } from './random.ts'

/**
 * A bijection of the integers 0 to `size - 1`: x → (factor · x + offset) mod size, with factor and size coprime.
 * Gives every entity its own telephone or insurance number without remembering which are taken.
 */
export type Permutation = { readonly size: number; readonly factor: number; readonly offset: number }

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

/** Products of a factor below 2^25 and an index below 2^28 stay exact in a double. */
const largestFactor = 33554432

export const permutation = (seed: number, stream: number, size: number): Permutation => {
  const random = randomFor(seed, stream, size)
  const limit = Math.max(1, Math.min(size, largestFactor))
  let factor = 1 + below(random, limit)
  while (greatestCommonDivisor(size, factor) !== 1) factor = 1 + (factor % limit)
  return { size, factor, offset: below(random, size) }
}

export const permute = ({ size, factor, offset }: Permutation, index: number): number =>
  (factor * (index % size) + offset) % size
