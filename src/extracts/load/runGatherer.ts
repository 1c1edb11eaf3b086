import type { HashRow } from './siftBatch.ts'
import { mostRunRows, type RunList } from './runList.ts'

/** Makes runs of rows that are found one by one. */
export type RunGatherer = {
  readonly add: (bytes: Buffer, start: number, end: number, row: number, line: number) => void
  /** Ends the run under way: another kind of row comes, or other memory. */
  readonly close: () => void
}

export const createRunGatherer = (list: RunList, hashRow: HashRow, most: number): RunGatherer => {
  let bytes: Buffer = Buffer.alloc(0)
  let start = 0
  let end = 0
  let first = 0
  let line = 0
  let rows = 0
  const close = (): void => {
    // A single row is found as fast by itself.
    if (rows > 1) list.add(hashRow(bytes, start, end), end - start, first, rows)
    rows = 0
  }
  return {
    add: (ofBytes, from, to, row, ofLine) => {
      if (row !== first + rows || ofLine !== line + rows || to - start > most || rows === mostRunRows) close()
      if (rows === 0) {
        bytes = ofBytes
        start = from
        first = row
        line = ofLine
      }
      end = to
      rows++
    },
    close,
  }
}
