import { type Permutation, permutation } from '../random/permutation.ts'
import { streams } from '../random/streams.ts'

/** First letters of insurance numbers: those the structure allows, less the prefixes never issued. */
const firstLetters = 'ABCEGHJKLMNOPRSTWXYZ'
const secondLetters = 'ABCEGHJKLMNPRSTWXYZ'
const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])

export const ninoPrefixes: readonly string[] = firstLetters
  .split('')
  .flatMap((first) => secondLetters.split('').map((second) => first + second))
  .filter((prefix) => !neverIssued.has(prefix))

export const markAreaLetters = 'ABCDEFGHJKLMNOPRSTUVWXY'
export const markEndLetters = 'ABCDEFGHJKLMNOPRSTUVWXYZ'
/** Ages of registration marks: March 2002 to 2025, September 2001 to 2025. */
export const markAges: readonly string[] = [
  ...Array.from({ length: 24 }, (_, year) => String(year + 2).padStart(2, '0')),
  ...Array.from({ length: 25 }, (_, year) => String(year + 51)),
]

/** Permutations that give every person and household numbers nobody else has. */
export type Numbers = {
  readonly mobile: Permutation
  readonly nino: Permutation
  readonly passport: Permutation
  readonly mark: Permutation
  readonly pnc: Permutation
  readonly cro: Permutation
  readonly summons: Permutation
}

export const makeNumbers = (seed: number): Numbers => ({
  mobile: permutation(seed, streams.phoneNumber, 500_000_000),
  nino: permutation(seed, streams.ninoNumber, ninoPrefixes.length * 1_000_000),
  passport: permutation(seed, streams.passportNumber, 900_000_000),
  mark: permutation(
    seed,
    streams.vehicleMark,
    markAreaLetters.length ** 2 * markAges.length * markEndLetters.length ** 3,
  ),
  pnc: permutation(seed, streams.pncSerial, 9_999_999),
  cro: permutation(seed, streams.croSerial, 999_999),
  summons: permutation(seed, streams.summonsSerial, 99_999_999),
})
