import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { isAllZero } from './allZero.ts'
import { checkLetter } from './checkLetter.ts'

type Reading = { readonly year: string; readonly serial: string; readonly letter: string }

const slashed = /^(\d{2}|\d{4})\/(\d{1,7})([A-Z])$/
const unslashed = /^(\d{3,11})([A-Z])$/

const fullYear = (twoDigits: string, pivotYear: number): string =>
  (Number(twoDigits) <= pivotYear % 100 ? '20' : '19') + twoDigits

const passes = ({ year, serial, letter }: Reading, pivotYear: number): boolean =>
  (year.startsWith('19') || year.startsWith('20')) &&
  Number(year) <= pivotYear &&
  checkLetter(year.slice(2) + serial) === letter

const reading = (year: string, serial: string, letter: string, pivotYear: number): Reading => ({
  year: year.length === 2 ? fullYear(year, pivotYear) : year,
  serial: serial.padStart(7, '0'),
  letter,
})

/** Nine digits without a slash read as YY + 7 or YYYY + 5; only when exactly one of them passes is it accepted. */
const nineDigits = (digits: string, letter: string, pivotYear: number): Reading | undefined => {
  const short = reading(digits.slice(0, 2), digits.slice(2), letter, pivotYear)
  const long = reading(digits.slice(0, 4), digits.slice(4), letter, pivotYear)
  const shortPasses = passes(short, pivotYear)
  if (shortPasses === passes(long, pivotYear)) return undefined
  return shortPasses ? short : long
}

const read = (text: string, pivotYear: number): Reading | undefined => {
  const withSlash = slashed.exec(text)
  if (withSlash) return reading(withSlash[1] ?? '', withSlash[2] ?? '', withSlash[3] ?? '', pivotYear)
  const [, digits = '', letter = ''] = unslashed.exec(text) ?? []
  if (digits === '') return undefined
  if (digits.length === 9) return nineDigits(digits, letter, pivotYear)
  const yearLength = digits.length > 9 ? 4 : 2
  return reading(digits.slice(0, yearLength), digits.slice(yearLength), letter, pivotYear)
}

/**
 * PNC ID as `YYYY/NNNNNNND`. Short forms take the century from `pivotYear`: up to it 20YY, else 19YY. The year is an
 * argument, pinned with the run, so that a replay reads the same identifier.
 * Source of the short forms and the check letter: HMPPS person record.
 */
export const normalisePncId = (raw: string, pivotYear: number): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const found = read(text, pivotYear)
  if (!found) return checked(raw, text, 'invalid')
  const value = `${found.year}/${found.serial}${found.letter}`
  if (isAllZero(found.serial)) return checked(raw, value, 'placeholder')
  return checked(raw, value, passes(found, pivotYear) ? 'valid' : 'invalid')
}
