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
export const postcodeText = (postcode: Checked): string =>
  postcode.validity === 'placeholder' ? '' : asciiText(postcode.value).replaceAll(' ', '')

const ukUnit = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/

/** The outward part of a British postcode without space, '' for any other code. */
export const outcodeOf = (postcode: string): string => (ukUnit.test(postcode) ? postcode.slice(0, -3) : '')

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
