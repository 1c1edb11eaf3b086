import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

/** Sixteen characters, and the two digits of the issue number where the card's whole line was typed. */
const shape = /^([A-Z0-9]{5}\d{6}[A-Z0-9]{3}[A-Z]{2})(?:\d{2})?$/

/** Driver number without its issue number. Shape only: short and padded values are invalid. Source: Bichard 7. */
export const normaliseDriverNumber = (raw: string): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const value = shape.exec(text)?.[1]
  return value === undefined ? checked(raw, text, 'invalid') : checked(raw, value, 'valid')
}
