import { rankShare } from '../random/rankShares.ts'
import { type Weighted, weighted } from '../random/weighted.ts'
import { words } from './words.ts'

/** Names listed from the most to the less frequent, to be drawn by a Zipf–Mandelbrot law. */
export const rankedNames = (block: string, exponent = 0.75, shift = 2): Weighted<string> =>
  weighted(words(block), rankShare(exponent, shift))
