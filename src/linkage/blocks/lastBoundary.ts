import { byte } from '../../extracts/csv/byte.ts'
import { scanQuoted } from '../../extracts/csv/scanQuoted.ts'

const delimiter = ','.charCodeAt(0)

/** Start of the line that holds `at`, at or after `from`. */
const lineStart = (bytes: Buffer, from: number, at: number): number => {
  const before = bytes.subarray(from, at)
  return from + Math.max(before.lastIndexOf(byte.lineFeed), before.lastIndexOf(byte.carriageReturn)) + 1
}

/** Where the last record that surely ends begins anew: after its line feed, or after a carriage return no line feed can follow. */
const afterLastLine = (bytes: Buffer, from: number): number => {
  const lineFeed = bytes.lastIndexOf(byte.lineFeed)
  if (lineFeed >= from) return lineFeed + 1
  const end = bytes.length - (bytes.at(-1) === byte.carriageReturn ? 2 : 1)
  const carriageReturn = end < from ? -1 : bytes.lastIndexOf(byte.carriageReturn, end)
  return carriageReturn >= from ? carriageReturn + 1 : from
}

/**
 * End of the last record that is complete in bytes that begin with a record, 0 where none is. Only records with quotes are walked
 * through: line ends inside quotes end no record.
 */
export const lastBoundary = (bytes: Buffer): number => {
  let sure = 0
  for (let at = bytes.indexOf(byte.quote); at !== -1; at = bytes.indexOf(byte.quote, sure)) {
    const start = lineStart(bytes, sure, at)
    const scan = scanQuoted(bytes, start, delimiter, false)
    if (typeof scan === 'string') return start
    sure = scan.next
  }
  return afterLastLine(bytes, sure)
}
