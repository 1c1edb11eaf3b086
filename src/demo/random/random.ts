/**
 * One stream of pseudo-random numbers: sfc32 (C. Doty-Humphrey, PractRand), 128 bits of state, kept as signed 32-bit
 * integers. Every entity of the synthetic force opens its own stream from (seed, stream, index), so that any row can be
 * made alone, in any order and in chunks of any size, with the same result.
 */
export type Random = { a: number; b: number; c: number; counter: number }

/** Finaliser of MurmurHash3 (A. Appleby): every input bit changes half of the output bits. */
export const mix = (value: number): number => {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The next 32 bits, as an unsigned integer. */
export const nextUint32 = (random: Random): number => {
  const sum = (random.a + random.b + random.counter) | 0
  random.counter = (random.counter + 1) | 0
  random.a = random.b ^ (random.b >>> 9)
  random.b = (random.c + (random.c << 3)) | 0
  random.c = (((random.c << 21) | (random.c >>> 11)) + sum) | 0
  return sum >>> 0
}

const warmUpRounds = 4

/** Opens the stream of one entity: `stream` names its kind (see `streams`), `index` the entity; both are integers. */
export const randomFor = (seed: number, stream: number, index: number): Random => {
  const first = mix(seed ^ mix(stream + 0x9e3779b9))
  const second = mix(first ^ mix(index))
  const random = { a: first, b: second, c: mix(second + 0x6d2b79f5), counter: 1 }
  for (let round = 0; round < warmUpRounds; round++) nextUint32(random)
  return random
}

/** An integer from 0 to `limit - 1`. */
export const below = (random: Random, limit: number): number => Math.floor((nextUint32(random) * limit) / 4294967296)

/** An integer from `low` to `high`, both included. */
export const between = (random: Random, low: number, high: number): number => low + below(random, high - low + 1)

/** True with the given probability. */
export const chance = (random: Random, probability: number): boolean => nextUint32(random) < probability * 4294967296

/** One element of a list that is not empty, each as likely as the next. */
export const pick = <T>(random: Random, items: readonly T[]): T => items[below(random, items.length)] as T
