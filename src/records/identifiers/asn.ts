import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { isAllZero } from './allZero.ts'
import { checkLetter } from './checkLetter.ts'
import { plainAsn } from './plainAsn.ts'

/** Year, an optional extra code (21 characters), force, unit and system of two characters each, sequence, check letter. */
const shape = /^(\d{2})([A-Z0-9]{2})([A-Z0-9]{2})([A-Z0-9]{2})(\d{1,11})([A-Z])$/
const extended = /^(\d{2})[A-Z0-9](?=[A-Z0-9]{6}\d{11}[A-Z]$)/

const digitsOrNothing = (code: string): string => (/^\d\d$/.test(code) ? code : '')

/**
 * Arrest/summons number without slashes, sequence padded to eleven digits: `YYFFUUSSNNNNNNNNNNND`. The extra code of the
 * 21-character form is dropped. Source of the check letter: Bichard 7.
 */
export const normaliseAsn = (raw: string): Checked => plainAsn(raw) ?? readAsn(raw)

const readAsn = (raw: string): Checked => {
  const text = compact(raw).replaceAll('/', '')
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const [, year = '', force = '', unit = '', system = '', digits = '', letter = ''] =
    shape.exec(text.length === 21 ? text.replace(extended, '$1') : text) ?? []
  if (digits === '') return checked(raw, text, 'invalid')
  const sequence = digits.padStart(11, '0')
  const value = year + force + unit + system + sequence + letter
  if (isAllZero(sequence)) return checked(raw, value, 'placeholder')
  const expected = checkLetter(digitsOrNothing(force) + digitsOrNothing(system) + year + sequence)
  return checked(raw, value, expected === letter ? 'valid' : 'invalid')
}
