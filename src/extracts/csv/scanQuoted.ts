import { byte, isBlankByte } from './byte.ts'
import { recordForm } from './recordBatch.ts'

/** A record that holds quotes: its end, the start of the next, the line ends it spans and its form. */
export type QuotedScan = {
  readonly end: number
  readonly next: number
  readonly lineEnds: number
  readonly form: number
}

/** `open`: the bytes end inside a quoted cell. `more`: they end before the record does, or just before that is sure. */
export type ScanStop = 'open' | 'more'

const cellStart = 0
const unquoted = 1
const quoted = 2
const closed = 3

/**
 * Walks one record byte by byte with the rules of fast-csv: a quote opens a cell when only blanks stand before it in the
 * cell, `""` inside is a quote, line ends inside belong to the cell. `last` says that no bytes follow.
 */
export const scanQuoted = (bytes: Buffer, start: number, delimiter: number, last: boolean): QuotedScan | ScanStop => {
  let state = cellStart
  let lineEnds = 0
  let form: number = recordForm.quoted
  for (let at = start; at < bytes.length; at++) {
    const code = bytes[at]
    if (code === byte.quote) {
      if (state === cellStart) state = quoted
      else if (state !== quoted) form |= recordForm.irregular
      else if (at + 1 === bytes.length && !last) return 'open'
      else if (bytes[at + 1] === byte.quote) at++
      else state = closed
    } else if (code === byte.lineFeed || code === byte.carriageReturn) {
      if (code === byte.carriageReturn && at + 1 === bytes.length && !last) return state === quoted ? 'open' : 'more'
      const pair = code === byte.carriageReturn && bytes[at + 1] === byte.lineFeed
      lineEnds++
      if (state !== quoted) return { end: at, next: at + (pair ? 2 : 1), lineEnds, form: formOf(form, lineEnds - 1) }
      if (pair) at++
    } else if (state === quoted) {
      continue
    } else if (code === delimiter) {
      state = cellStart
    } else if (!isBlankByte(code)) {
      if (state === closed) form |= recordForm.irregular
      state = unquoted
    }
  }
  if (state === quoted) return 'open'
  if (!last) return 'more'
  return { end: bytes.length, next: bytes.length, lineEnds, form: formOf(form | recordForm.unended, lineEnds) }
}

const formOf = (form: number, lineEndsInside: number): number =>
  lineEndsInside > 0 ? form | recordForm.multiline : form
