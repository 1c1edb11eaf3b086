import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

const shape = /^([A-Z]{2})(\d{6})([A-D]?)$/
const allowedPrefix = /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/
const unusedPrefixes = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])

/** One digit six times, as typed to fill a required field. */
const isFiller = (digits: string): boolean => digits === '000000' || digits === '999999'

/**
 * National insurance number reduced to its first eight characters: the suffix A to D (or a blank) only says when in the
 * week a benefit was paid and is not compared. Temporary references (`11a11111`) and unused prefixes are invalid.
 * Source: HMRC manual NIM39110.
 */
export const normaliseNino = (raw: string): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const [, prefix = '', digits = ''] = shape.exec(text) ?? []
  if (digits === '') return checked(raw, text, 'invalid')
  if (isFiller(digits)) return checked(raw, prefix + digits, 'placeholder')
  const valid = allowedPrefix.test(prefix) && !unusedPrefixes.has(prefix)
  return checked(raw, prefix + digits, valid ? 'valid' : 'invalid')
}
