import { permute } from '../random/permutation.ts'
import type { Numbers } from './numbers.ts'

/** Passport number of nine digits, the first not zero. */
export const passportOf = (numbers: Numbers, human: number): string =>
  String(100_000_000 + permute(numbers.passport, human))
