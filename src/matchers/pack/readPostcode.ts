import { normalisePostcode } from '../../records/contact/postcode.ts'
import type { Cells } from './cells.ts'
import { appendByte, type TextBuffer } from './textBuffer.ts'

const blank = 32
const zero = 48

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90

/** Puts a code of plain letters, digits and blanks into the buffer in upper case without blanks; false for any other. */
const readCode = (postcode: TextBuffer, { bytes }: Cells, start: number, end: number): boolean => {
  postcode.length = 0
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!
    if (isDigit(byte) || isCapital(byte)) appendByte(postcode, byte)
    else if (byte >= 97 && byte <= 122) appendByte(postcode, byte - 32)
    else if (byte !== blank) return false
  }
  return true
}

const hasDigit = ({ bytes, length }: TextBuffer): boolean => {
  for (let i = 0; i < length; i += 1) if (isDigit(bytes[i]!)) return true
  return false
}

const letterF = 70
const letterN = 78
const letterZ = 90

/** Whether a code may be a placeholder (see `normalisePostcode`): any of them has no digit, or begins with 0, NF or ZZ. */
const mayBePlaceholder = (postcode: TextBuffer): boolean => {
  const first = postcode.bytes[0]
  const second = postcode.bytes[1]
  const isSpecial = (first === letterN && second === letterF) || (first === letterZ && second === letterZ)
  return isSpecial || first === zero || !hasDigit(postcode)
}

/** Empties the buffer where the code in it stands for nothing. */
const dropPlaceholder = (postcode: TextBuffer, cells: Cells, start: number, end: number): void => {
  if (postcode.length === 0 || !mayBePlaceholder(postcode)) return
  if (normalisePostcode(cells.text(start, end)).validity === 'placeholder') postcode.length = 0
}

/** Puts the postcode in a cell into the buffer as it is compared, nothing for a placeholder; false where it must be read as text. */
export const readPostcode = (postcode: TextBuffer, cells: Cells, column: number | undefined): boolean => {
  postcode.length = 0
  if (column === undefined) return true
  const start = cells.starts[column]!
  const end = cells.ends[column]!
  if (!readCode(postcode, cells, start, end)) return false
  dropPlaceholder(postcode, cells, start, end)
  return true
}
