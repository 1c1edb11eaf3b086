import type { Checked } from '../../records/person.ts'
import { asciiText } from './asciiText.ts'

const short = new Map([
  ['ROAD', 'RD'],
  ['STREET', 'ST'],
  ['AVENUE', 'AVE'],
  ['AV', 'AVE'],
  ['LANE', 'LN'],
  ['DRIVE', 'DR'],
  ['CLOSE', 'CL'],
  ['COURT', 'CT'],
  ['CRESCENT', 'CRES'],
  ['CR', 'CRES'],
  ['PLACE', 'PL'],
  ['SQUARE', 'SQ'],
  ['TERRACE', 'TER'],
  ['TCE', 'TER'],
  ['GARDENS', 'GDNS'],
  ['GROVE', 'GR'],
  ['GRV', 'GR'],
  ['CIRCUIT', 'CCT'],
  ['BOULEVARD', 'BLVD'],
  ['HIGHWAY', 'HWY'],
  ['PARADE', 'PDE'],
  ['SAINT', 'ST'],
  ['MOUNT', 'MT'],
  ['NORTH', 'N'],
  ['SOUTH', 'S'],
  ['EAST', 'E'],
  ['WEST', 'W'],
])
const units = new Set(['FLAT', 'APARTMENT', 'APT', 'UNIT', 'NO', 'NUMBER', 'ROOM'])

const hasDigit = (word: string): boolean => {
  for (let i = 0; i < word.length; i += 1) if (word.charCodeAt(i) < 65) return true
  return false
}

/** House and flat numbers, and the rest of the line with the usual words shortened: `Flat 3, 12 High Street` → `3 12`, `HIGH ST`. */
export type AddressText = { readonly number: string; readonly street: string }

const append = (text: string, word: string): string => (text === '' ? word : `${text} ${word}`)

export const addressText = (line: string): AddressText => {
  const text = asciiText(line)
  let number = ''
  let street = ''
  for (let from = 0; from < text.length;) {
    const blank = text.indexOf(' ', from)
    const end = blank < 0 ? text.length : blank
    const word = text.slice(from, end)
    if (hasDigit(word)) number = append(number, word)
    else if (!units.has(word)) street = append(street, short.get(word) ?? word)
    from = end + 1
  }
  return { number, street }
}

/** A postcode as it is compared: upper case without blanks, '' for a placeholder. */
export const postcodeText = ({ value, validity }: Checked): string => {
  if (validity === 'placeholder') return ''
  const text = asciiText(value)
  return text.includes(' ') ? text.replaceAll(' ', '') : text
}

const isLetter = (code: number): boolean => code >= 65 && code <= 90
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether the first bytes are a British unit postcode: one or two letters, a digit, perhaps a letter or digit; then a digit, two letters. */
export const isUkUnit = (code: ArrayLike<number>, length: number): boolean => {
  const outward = length - 3
  if (outward < 2 || outward > 4) return false
  if (!isDigit(code[outward]!) || !isLetter(code[outward + 1]!) || !isLetter(code[outward + 2]!)) return false
  if (!isLetter(code[0]!)) return false
  const letters = isLetter(code[1]!) ? 2 : 1
  if (!isDigit(code[letters]!) || outward - letters > 2) return false
  const last = code[outward - 1]!
  return outward === letters + 1 || isDigit(last) || isLetter(last)
}

const unit = new Uint8Array(8)

const isUkUnitText = (text: string): boolean => {
  if (text.length > 7) return false
  for (let i = 0; i < text.length; i += 1) unit[i] = text.charCodeAt(i)
  return isUkUnit(unit, text.length)
}

/** The outward part of a British postcode without space, '' for any other code. */
export const outcodeOf = (postcode: string): string => (isUkUnitText(postcode) ? postcode.slice(0, -3) : '')

/**
 * One text per dwelling, so that two ways of writing an address agree: number and unit postcode where there is one,
 * else number, street and postcode or town; '' where the address is too vague to be a shared contact.
 */
export const dwelling = (line: AddressText, town: string, postcode: string): string => {
  if (outcodeOf(postcode) !== '' && (line.number !== '' || line.street !== '')) {
    return `${line.number === '' ? line.street : line.number} ${postcode}`
  }
  const place = postcode === '' ? town : postcode
  return line.number === '' || line.street === '' || place === '' ? '' : `${line.number} ${line.street} ${place}`
}
