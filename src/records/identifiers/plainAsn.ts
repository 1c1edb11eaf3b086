import { checked } from '../checked.ts'
import type { Checked, Validity } from '../person.ts'
import { shapeOf } from '../plain/shape.ts'
import { letterOf, withDigit } from './checkLetter.ts'

const length = 23
const shape = shapeOf('99/XXXX/XX/99999999999A')
/** Where the parts of the shape begin. */
const place = { year: 0, force: 3, system: 8, sequence: 11, letter: 22 } as const

const zero = 48

const isDigit = (code: number): boolean => code >= zero && code <= 57

/** Takes the two characters at a place into the remainder, if both are digits. */
const withPair = (remainder: number, bytes: Uint8Array, at: number): number => {
  const first = bytes[at] as number
  const second = bytes[at + 1] as number
  return isDigit(first) && isDigit(second) ? withDigit(withDigit(remainder, first), second) : remainder
}

/** Whether a number written in full with its slashes, as nearly all are, is valid; undefined for any other, and for a sequence of zeros. */
const validityOf = (bytes: Uint8Array, start: number, end: number): Validity | undefined => {
  if (!shape(bytes, start, end)) return undefined
  const force = withPair(0, bytes, start + place.force)
  let remainder = withPair(withPair(force, bytes, start + place.system), bytes, start + place.year)
  let isZero = true
  for (let i = start + place.sequence; i < start + place.letter; i++) {
    const code = bytes[i] as number
    if (code !== zero) isZero = false
    remainder = withDigit(remainder, code)
  }
  if (isZero) return undefined
  return letterOf(remainder).charCodeAt(0) === bytes[start + place.letter] ? 'valid' : 'invalid'
}

/** A number that `normaliseAsn` finds valid: it leaves out the slashes. */
export const isPlainAsn = (bytes: Uint8Array, start: number, end: number): boolean =>
  validityOf(bytes, start, end) === 'valid'

/** The stretches of such a number between its slashes, from its start. */
export const plainAsnStretches = [
  [place.year, 2],
  [place.force, 7],
  [place.system, 10],
  [place.sequence, length],
] as const

const codes = new Uint8Array(length)

/** `normaliseAsn` of a number of that form; undefined for any other. */
export const plainAsn = (raw: string): Checked | undefined => {
  if (raw.length !== length) return undefined
  for (let i = 0; i < length; i++) {
    const code = raw.charCodeAt(i)
    if (code > 0x7e) return undefined
    codes[i] = code
  }
  const validity = validityOf(codes, 0, length)
  if (validity === undefined) return undefined
  return checked(raw, raw.slice(0, 2) + raw.slice(3, 7) + raw.slice(8, 10) + raw.slice(11), validity)
}
