import { checkLetter } from '../../records/identifiers/checkLetter.ts'
import { permute } from '../random/permutation.ts'
import type { Numbers } from './numbers.ts'

/** Arrest/summons number `YY/FFUU/SS/NNNNNNNNNNND` with its check letter: year, force and unit, system, sequence. */
export const summonsNumberOf = (
  numbers: Numbers,
  sequenceOf: number,
  year: number,
  force: string,
  unit: string,
): string => {
  const twoDigits = String(year).slice(2)
  const system = '01'
  const sequence = String(1 + permute(numbers.summons, sequenceOf)).padStart(11, '0')
  return `${twoDigits}/${force}${unit}/${system}/${sequence}${checkLetter(force + system + twoDigits + sequence)}`
}
