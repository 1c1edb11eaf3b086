import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { checkLetter } from './checkLetter.ts'

const shape = /^(\d{2})\/(\d{4})\/(\d{1,6})([A-Z])$/

/**
 * Court case reference `YY/CCCC/NNNNNNL`, number padded to six digits. Its check letter fits most published references but
 * not all, so `invalid` is a warning here and nothing else.
 */
export const normaliseCourtCaseReference = (raw: string): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const [, year = '', court = '', digits = '', letter = ''] = shape.exec(text) ?? []
  if (digits === '') return checked(raw, text, 'invalid')
  const number = digits.padStart(6, '0')
  const valid = checkLetter(year + court + number) === letter
  return checked(raw, `${year}/${court}/${number}${letter}`, valid ? 'valid' : 'invalid')
}
