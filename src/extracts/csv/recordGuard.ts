import { Refusal } from '../refusal.ts'
import { byte, isBlankByte } from './byte.ts'
import { type RecordBatch, recordForm } from './recordBatch.ts'
import { scanQuoted } from './scanQuoted.ts'

/** Records on lines of their own that need no splitting: where the next one starts, and how many they are. */
export type KnownRecords = { readonly next: number; readonly lines: number }

export type RecordGuardOptions = {
  /** A single-byte delimiter. */
  readonly delimiter: string
  /** Longest record in bytes; a longer one is taken for an unclosed quote or not a CSV file. */
  readonly recordBytes: number
  /**
   * Asked at the start of each record, with the batch so far, whether records are known from here on. `more`: that cannot be told
   * before more of the file is there.
   */
  readonly knownAt?: (batch: RecordBatch, start: number, line: number) => KnownRecords | 'more' | undefined
}

export type RecordGuard = {
  /** The records that are complete with this chunk. A batch lasts until the next one is asked for. */
  readonly push: (chunk: Buffer) => RecordBatch
  /** The record left over at the end of the file, if any. */
  readonly end: () => RecordBatch
  /** Number of the line that comes next. */
  readonly line: () => number
}

/** Position of the next occurrence of a byte at or after `from`; the length when there is none. Asked for in ascending order. */
const finder = (bytes: Buffer, code: number): ((from: number) => number) => {
  let found = -1
  return (from) => {
    if (found >= from) return found
    const at = bytes.indexOf(code, from)
    found = at === -1 ? bytes.length : at
    return found
  }
}

const nothing = Buffer.alloc(0)

const isBlank = (bytes: Buffer, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isBlankByte(bytes[at])) return false
  return true
}

/**
 * Splits raw bytes into records before any parser sees them, so that one stray quote can never make the parser read the
 * rest of the file as one cell. Lines end with LF, CRLF or a bare CR. Memory is bounded by the chunk and one record.
 * Throws Refusal `record-too-long`, `stray-quote` or `truncated` with the line number.
 */
export const createRecordGuard = ({ delimiter, recordBytes, knownAt }: RecordGuardOptions): RecordGuard => {
  const delimiterByte = delimiter.charCodeAt(0)
  let rest: Buffer = Buffer.alloc(0)
  let restMemory: Buffer = rest
  let jointMemory: Buffer = rest
  let line = 1

  /** Keeps the bytes left over, as the memory of a chunk is its owner's. */
  const keepRest = (bytes: Buffer): void => {
    if (restMemory.length < bytes.length) restMemory = Buffer.allocUnsafeSlow(bytes.length * 2)
    restMemory.set(bytes)
    rest = restMemory.subarray(0, bytes.length)
  }

  const afterRest = (chunk: Buffer): Buffer => {
    if (rest.length === 0) return chunk
    const length = rest.length + chunk.length
    if (jointMemory.length < length) jointMemory = Buffer.allocUnsafeSlow(length + recordBytes)
    jointMemory.set(rest)
    jointMemory.set(chunk, rest.length)
    return jointMemory.subarray(0, length)
  }

  const tooLong = (insideQuotes: boolean): Refusal =>
    insideQuotes
      ? new Refusal(
          'stray-quote',
          `Line ${line}: a quote opened in the record that starts here is not closed within ${recordBytes} bytes. ` +
            'Remove or double the stray quote and send the file again.',
        )
      : new Refusal(
          'record-too-long',
          `Line ${line}: the record is longer than ${recordBytes} bytes. Check the line ends and the delimiter.`,
        )

  const cut = (): Refusal =>
    new Refusal(
      'truncated',
      `Line ${line}: a quote opened in the record that starts here is not closed before the end of the file. ` +
        'The file is cut short or holds a stray quote; send it again.',
    )

  const split = (bytes: Buffer, last: boolean): RecordBatch => {
    const batch = { bytes, starts: [] as number[], ends: [] as number[], lines: [] as number[], forms: [] as number[] }
    const nextLineFeed = finder(bytes, byte.lineFeed)
    const nextReturn = finder(bytes, byte.carriageReturn)
    const nextQuote = finder(bytes, byte.quote)
    const nextNul = finder(bytes, byte.nul)
    let start = 0
    while (start < bytes.length) {
      const known = knownAt?.(batch, start, line)
      if (known === 'more' && !last) break
      if (typeof known === 'object') {
        start = known.next
        line += known.lines
        continue
      }
      let end = Math.min(nextLineFeed(start), nextReturn(start))
      let next = end + 1
      let lineEnds = 1
      let form = 0
      if (nextQuote(start) < end) {
        const scan = scanQuoted(bytes, start, delimiterByte, last)
        if (typeof scan === 'string') {
          if (bytes.length - start > recordBytes) throw tooLong(scan === 'open')
          if (last) throw cut()
          break
        }
        ;({ end, next, lineEnds, form } = scan)
      } else if (end === bytes.length) {
        if (end - start > recordBytes) throw tooLong(false)
        if (!last) break
        next = end
        form = recordForm.unended
      } else if (bytes[end] === byte.carriageReturn) {
        if (next === bytes.length && !last) break
        if (bytes[next] === byte.lineFeed) next++
      }
      if (end - start > recordBytes) throw tooLong((form & recordForm.multiline) !== 0)
      if (!isBlank(bytes, start, end)) {
        batch.starts.push(start)
        batch.ends.push(end)
        batch.lines.push(line)
        batch.forms.push(nextNul(start) < end ? form | recordForm.nul : form)
      }
      line += lineEnds
      start = next
    }
    keepRest(bytes.subarray(start))
    return batch
  }

  return {
    push: (chunk) => split(afterRest(chunk), false),
    end: () => split(afterRest(nothing), true),
    line: () => line,
  }
}
