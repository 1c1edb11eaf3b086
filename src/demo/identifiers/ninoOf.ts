import { permute } from '../random/permutation.ts'
import { type Numbers, ninoPrefixes } from './numbers.ts'

/** National insurance number of valid structure; prefix and digits are the person's own, the suffix A to D is any. */
export const ninoOf = (numbers: Numbers, human: number): string => {
  const number = permute(numbers.nino, human)
  const digits = String(number % 1_000_000).padStart(6, '0')
  return `${ninoPrefixes[Math.floor(number / 1_000_000)] ?? ''}${digits}${'ABCD'[human % 4] ?? 'A'}`
}
