import type { KnownRecords } from '../csv/recordGuard.ts'
import { byte } from '../csv/byte.ts'
import { type RowState, runBytes, stateSize } from '../../store/extracts/rowState/rowState.ts'
import { hashBytes, putHash } from '../hash128.ts'
import type { RowIndex } from './rowIndex.ts'
import type { HashRow } from './siftBatch.ts'

/** Knows rows in force again by the hash of a run of them, where the last file had the same bytes. */
export type RunIndex = {
  /** The run that starts here, whose rows are then noted as seen. `onRun` is told where it lies in the runs of the state. */
  readonly at: (bytes: Buffer, start: number, line: number) => KnownRecords | 'more' | undefined
  /** Tells what row was found between two questions; -1 for one that is not in force. */
  readonly found: (row: number) => void
}

const noRun = -1

/** The run of each row of the state. */
const runsOfRows = (view: DataView, size: number): Int32Array => {
  const runs = new Int32Array(size).fill(noRun)
  for (let at = 0; at < view.byteLength; at += runBytes) {
    const first = view.getUint32(at + hashBytes)
    runs.fill(at / runBytes, first, first + view.getUint8(at + hashBytes + 4))
  }
  return runs
}

/**
 * A run is tried where it should begin: after the one before it, or after the rows found one by one where another was broken. Its bytes
 * must be those of the last file, up to a line end: what precedes a record and what follows a line end say nothing about what the
 * records between them are.
 */
export const createRunIndex = (
  state: RowState,
  rows: RowIndex,
  hashRow: HashRow,
  most: number,
  onRun: (runs: Uint8Array, at: number) => void,
): RunIndex => {
  const runs = new Uint8Array(state.runs)
  const words = new Int32Array(state.runs)
  const view = new DataView(state.runs)
  const runOf = runsOfRows(view, stateSize(state))
  const wanted = new Uint8Array(hashBytes)
  const wantedWords = new Int32Array(wanted.buffer)
  /** Where the run expected next lies, and how many records come before it is worth a try. */
  let next = 0
  let wait = 0

  const firstOf = (at: number): number => view.getUint32(at + hashBytes)
  const rowsOf = (at: number): number => view.getUint8(at + hashBytes + 4)

  const isHash = (hash: string): boolean => {
    putHash(hash, wanted, 0)
    for (let word = 0; word < hashBytes / 4; word++) if (words[next / 4 + word] !== wantedWords[word]) return false
    return true
  }

  /** Where the line after `end` begins, if a line ends there in a way that no byte after it can change. */
  const lineAfter = (bytes: Buffer, end: number): number => {
    if (bytes[end] === byte.lineFeed) return end + 1
    return bytes[end] === byte.carriageReturn && bytes[end + 1] === byte.lineFeed ? end + 2 : -1
  }

  return {
    at: (bytes, start, line) => {
      if (next === runs.length || wait > 0) return undefined
      const count = rowsOf(next)
      const end = start + (view.getUint32(next + hashBytes + 4) & 0xff_ff_ff)
      if (end - start <= most && end + 1 >= bytes.length) return 'more'
      const after = end - start <= most ? lineAfter(bytes, end) : -1
      if (after === -1 || !isHash(hashRow(bytes, start, end)) || !rows.pass(firstOf(next), count, line)) {
        wait = count
        return undefined
      }
      onRun(runs, next)
      next += runBytes
      return { next: after, lines: count }
    },
    found: (row) => {
      const run = row < 0 ? noRun : (runOf[row] as number)
      if (run !== noRun) {
        const at = run * runBytes
        next = at + runBytes
        wait = firstOf(at) + rowsOf(at) - 1 - row
      } else if (row >= 0) wait = 0
      else if (wait > 0) wait--
    },
  }
}
