import { checkLetter } from '../../records/identifiers/checkLetter.ts'
import { permute } from '../random/permutation.ts'
import type { Numbers } from './numbers.ts'

/** PNC ID `YYYY/NNNNNNND` with its check letter; the year is that of the first entry about the person. */
export const pncIdOf = (numbers: Numbers, nominal: number, year: number): string => {
  const serial = String(1 + permute(numbers.pnc, nominal)).padStart(7, '0')
  return `${year}/${serial}${checkLetter(String(year).slice(2) + serial)}`
}

/** CRO number `NNNNNN/YYD` with its check letter. */
export const croNumberOf = (numbers: Numbers, nominal: number, year: number): string => {
  const serial = String(1 + permute(numbers.cro, nominal)).padStart(6, '0')
  const twoDigits = String(year).slice(2)
  return `${serial}/${twoDigits}${checkLetter(twoDigits + serial)}`
}
