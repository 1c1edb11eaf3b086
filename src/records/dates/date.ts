import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { parseDate } from './parseDate.ts'

/** Any date but a birth date (see `normaliseDateOfBirth`): ISO, or the known part of it; '' with `invalid` if unreadable. */
export const normaliseDate = (raw: string): Checked => {
  const date = parseDate(raw)
  if (date !== undefined) return checked(raw, date, 'valid')
  const text = compact(raw)
  return text === '' || isPlaceholderText(text) ? nothing(raw) : checked(raw, '', 'invalid')
}
