import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

const civil = /^(?:[A-Z][A-HJ-Y]?\d[A-Z\d]?\d[A-Z]{2}|GIR0A{2})$/
const forces = /^BFPO\d{1,4}$/

/** No fixed abode as HMPPS records it; ZZ99 is the statistical code for the same and for unknown or foreign places. */
const isNoFixedAbode = (text: string): boolean => text === 'NF11NF' || text === 'NF11FA' || text.startsWith('ZZ99')

/** UK postcode in upper case without blanks, BFPO numbers and GIR 0AA included. Source of the shape: HMPPS person match. */
export const normalisePostcode = (raw: string): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  if (isNoFixedAbode(text)) return checked(raw, text, 'placeholder')
  return checked(raw, text, civil.test(text) || forces.test(text) ? 'valid' : 'invalid')
}
