import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { isAllZero } from './allZero.ts'
import { checkLetter } from './checkLetter.ts'

const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/
const standardUnslashed = /^(\d{6})(\d{2})([A-Z])$/
const sortedFile = /^SF(\d{2})\/?(\d{1,6})([A-Z])$/

const graded = (raw: string, value: string, serial: string, valid: boolean): Checked =>
  checked(raw, value, isAllZero(serial) ? 'placeholder' : valid ? 'valid' : 'invalid')

/**
 * CRO number: `NNNNNN/YYD` with the serial padded to six digits, or `SFYY/N…D` with the serial as given (its padding is part
 * of the check). A serial of zeros passes the sum but belongs to nobody. Source: HMPPS person record.
 */
export const normaliseCroNumber = (raw: string): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const file = sortedFile.exec(text)
  if (file) {
    const [, year = '', serial = '', letter = ''] = file
    return graded(raw, `SF${year}/${serial}${letter}`, serial, checkLetter(year + serial) === letter)
  }
  const [, digits = '', year = '', letter = ''] = standard.exec(text) ?? standardUnslashed.exec(text) ?? []
  if (digits === '') return checked(raw, text, 'invalid')
  const serial = digits.padStart(6, '0')
  return graded(raw, `${serial}/${year}${letter}`, serial, checkLetter(year + serial) === letter)
}
