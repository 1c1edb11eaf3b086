import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

/** Two-letter area, age identifier (02-50 from March, 51 and above from September), three letters; since 2001. */
const current = /^[A-HJ-PR-Y]{2}(?:0[2-9]|[1-9]\d)[A-HJ-PR-Z]{3}$/
/** Year letter first (Q for a vehicle of unknown age), or last until 1983. */
const prefix = /^[A-HJ-NP-TV-Y][1-9]\d{0,2}[A-HJ-PR-Z]{3}$/
const suffix = /^[A-HJ-PR-Z]{3}[1-9]\d{0,2}[A-HJ-NPR-TV-Y]$/
const dateless = /^(?:[A-Z]{1,3}[1-9]\d{0,2}|[A-Z]{1,2}[1-9]\d{3}|[1-9]\d{0,2}[A-Z]{1,3}|[1-9]\d{3}[A-Z]{1,2})$/
const northernIreland =
  /^(?:[A-Z]?[A-Z][IZ][1-9]\d{0,3}|[A-Z]?[IZ][A-Z][1-9]\d{0,3}|[1-9]\d{0,3}[A-Z]?(?:[IZ][A-Z]|[A-Z][IZ]))$/

const formats = [current, prefix, suffix, dateless, northernIreland]

/** Vehicle registration mark, upper case without blanks, in one of the formats issued in the United Kingdom. */
export const normaliseVehicle = (raw: string): Checked => {
  const text = compact(raw).replaceAll('-', '')
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  return checked(raw, text, formats.some((format) => format.test(text)) ? 'valid' : 'invalid')
}
