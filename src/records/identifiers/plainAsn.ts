import { checked } from '../checked.ts'
import type { Checked } from '../person.ts'
import { letterOf, withDigit } from './checkLetter.ts'

const slash = 47
const length = 23
/** Where the parts of `YY/FFUU/SS/NNNNNNNNNNND` begin. */
const place = { year: 0, force: 3, system: 8, sequence: 11, letter: 22 } as const

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isCapital = (code: number): boolean => code >= 65 && code <= 90

const hasShape = (raw: string): boolean => {
  for (let i = 0; i < length; i++) {
    const code = raw.charCodeAt(i)
    if (i === 2 || i === 7 || i === 10) {
      if (code !== slash) return false
    } else if (i === place.letter ? !isCapital(code) : !isDigit(code)) {
      if (i < place.force || i >= place.sequence || !isCapital(code)) return false
    }
  }
  return true
}

/** Takes the two characters at a place into the remainder, if both are digits. */
const withPair = (remainder: number, raw: string, at: number): number => {
  const [first, second] = [raw.charCodeAt(at), raw.charCodeAt(at + 1)]
  return isDigit(first) && isDigit(second) ? withDigit(withDigit(remainder, first), second) : remainder
}

/** `normaliseAsn` of a number written in full with its slashes, as nearly all are; undefined for any other, and for a sequence of zeros. */
export const plainAsn = (raw: string): Checked | undefined => {
  if (raw.length !== length || !hasShape(raw)) return undefined
  let remainder = withPair(withPair(withPair(0, raw, place.force), raw, place.system), raw, place.year)
  let isZero = true
  for (let i = place.sequence; i < place.letter; i++) {
    const code = raw.charCodeAt(i)
    if (code !== 48) isZero = false
    remainder = withDigit(remainder, code)
  }
  if (isZero) return undefined
  const value = raw.slice(0, 2) + raw.slice(3, 7) + raw.slice(8, 10) + raw.slice(11)
  return checked(raw, value, letterOf(remainder) === raw.charAt(place.letter) ? 'valid' : 'invalid')
}
