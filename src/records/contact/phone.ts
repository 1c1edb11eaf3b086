import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import type { DataOrigin } from './dataOrigin.ts'
import { isDramaNumber } from './dramaNumber.ts'
import { isKeyboardRun } from './keyboardRun.ts'

const isOneDigit = (digits: string): boolean => {
  for (let i = 1; i < digits.length; i++) if (digits[i] !== digits[0]) return false
  return true
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** What is dialled: up to an extension (`X12`, `EXT12`, `#12`), and without the `(0)` of the national form. */
const withoutExtension = (text: string): string => {
  const end = text.search(/[EX#]/)
  const number = end < 0 ? text : text.slice(0, end)
  return number.includes('(0)') ? number.replace('(0)', '') : number
}

const digitsOf = (text: string): string => {
  let digits = ''
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) digits += text[i]
  return digits
}

/** The digits, with `+` in front when the number is written internationally. */
const dialled = (text: string): string => {
  const number = withoutExtension(text)
  const digits = digitsOf(number)
  if (digits === '') return ''
  if (number.startsWith('+')) return `+${digits}`
  return digits.startsWith('00') && !isOneDigit(digits) ? `+${digits.slice(2)}` : digits
}

const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+/, '')

/** National part of a UK number, or undefined for a foreign one. Spreadsheets eat the leading 0 and sometimes the +. */
const nationalPart = (number: string): string | undefined => {
  if (number.startsWith('+44')) return withoutLeadingZeros(number.slice(3))
  if (number.startsWith('+')) return undefined
  if (number.startsWith('44') && number.length === 12) return withoutLeadingZeros(number.slice(2))
  return withoutLeadingZeros(number)
}

/** One digit seven times at the end (07000000000, 07777777777) or a run along the keyboard. */
const isFiller = (national: string): boolean => isKeyboardRun(national) || isOneDigit(national.slice(-7))

/**
 * Telephone number in international form, `+447700900461`. UK numbers have nine or ten national digits; foreign ones are
 * held to the length of E.164 only.
 */
export const normalisePhone = (raw: string, origin: DataOrigin = 'live'): Checked => {
  const text = compact(raw)
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  const number = dialled(text)
  if (number === '') return checked(raw, '', 'invalid')
  const national = nationalPart(number)
  if (national === undefined)
    return checked(raw, number, number.length >= 9 && number.length <= 16 ? 'valid' : 'invalid')
  if (national === '') return nothing(raw)
  if (national.length !== 9 && national.length !== 10) return checked(raw, number, 'invalid')
  const value = `+44${national}`
  if (isFiller(national) || (origin === 'live' && isDramaNumber(value))) return checked(raw, value, 'placeholder')
  return checked(raw, value, 'valid')
}
