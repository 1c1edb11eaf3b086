import { runBytes } from '../../store/extracts/rowState/rowState.ts'
import { hashBytes, putHash } from '../hash128.ts'
import type { IngestLimits } from '../limits.ts'

/** Rows of a run at most. A hundredth of the rows change in a night, evenly: of longer runs more would have to be taken apart. */
export const mostRunRows = 8

/** Bytes of a run at most: of one that may lie across two chunks as much is kept. */
const mostRunBytes = 65_536

export const runBytesFor = ({ recordBytes }: Pick<IngestLimits, 'recordBytes'>): number =>
  Math.min(mostRunBytes, recordBytes)

/** A run of rows of a file of which nothing is known yet: whether all of them will be in force least of all. */
export type FileRun = { readonly line: number; readonly rows: number; readonly length: number; readonly hash: string }

/** Runs as the state of a source holds them. */
export type RunList = {
  /** Adds a run of rows of the state: the hash and number of their bytes, the number of the first and how many. */
  readonly add: (hash: string, length: number, first: number, rows: number) => void
  /** Adds a run from where it lies in another list. */
  readonly copy: (runs: Uint8Array, at: number) => void
  readonly bytes: () => Uint8Array
}

export const createRunList = (): RunList => {
  let bytes = new Uint8Array(1024 * runBytes)
  let view = new DataView(bytes.buffer)
  let size = 0
  const next = (): number => {
    const at = size
    size += runBytes
    if (size > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
      view = new DataView(bytes.buffer)
    }
    return at
  }
  return {
    add: (hash, length, first, rows) => {
      const at = next()
      putHash(hash, bytes, at)
      view.setUint32(at + hashBytes, first)
      view.setUint32(at + hashBytes + 4, rows * 2 ** 24 + length)
    },
    copy: (runs, from) => {
      const at = next()
      for (let i = 0; i < runBytes; i++) bytes[at + i] = runs[from + i] as number
    },
    bytes: () => bytes.subarray(0, size),
  }
}
