import { cleanText, singleLine } from '../../../records/index.ts'

const blank = 0x20
const lastPrintable = 0x7e

/** Printable ASCII with single blanks inside: one look at each character settles nearly every cell. */
const isTidy = (cell: string): boolean => {
  let before = blank
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i)
    if (code < blank || code > lastPrintable || (code === blank && before === blank)) return false
    before = code
  }
  return before !== blank || cell === ''
}

/** Text on one line, NFC, without control and invisible characters. */
export const tidy = (cell: string): string => (isTidy(cell) ? cell : singleLine(cleanText(cell).value))
