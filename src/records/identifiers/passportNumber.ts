import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'

const shape = /^[A-Z0-9]{6,9}$/
const digitsNeeded = 5
const fillers = new Set(['123456789', '987654321', '012345678', '12345678', '1234567', '123456'])

const digitCount = (text: string): number => text.replace(/\D/g, '').length

const isOneDigitRepeated = (text: string): boolean => text.split('').every((character) => character === text[0])

/**
 * Passport number of any state: six to nine letters and digits (ICAO 9303 allows nine), at least five of them digits.
 * Keyboard runs and one digit repeated are placeholders.
 */
export const normalisePassportNumber = (raw: string): Checked => {
  const text = compact(raw).replace(/[-/.]/g, '')
  if (text === '' || isPlaceholderText(text)) return nothing(raw)
  if (fillers.has(text) || isOneDigitRepeated(text)) return checked(raw, text, 'placeholder')
  return checked(raw, text, shape.test(text) && digitCount(text) >= digitsNeeded ? 'valid' : 'invalid')
}
