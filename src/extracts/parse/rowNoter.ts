import type { RowOrigin } from '../../store/extracts/encodeRecord.ts'
import { stateRowBytes } from '../../store/extracts/rowState/rowState.ts'
import { hashBytes } from '../hash128.ts'
import type { RowNotes } from './parseJob.ts'

export type RowNoter = {
  readonly note: (origin: RowOrigin, keys: Int32Array | undefined) => void
  /** The notes of all rows, in memory of their own. */
  readonly taken: () => RowNotes
}

const two32 = 4_294_967_296

const grown = (values: Int32Array, size: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(size)
  larger.set(values)
  return larger
}

/** Gathers the notes of up to `most` rows. */
export const createRowNoter = (most: number): RowNoter => {
  const ids = new Float64Array(most)
  const state = new Uint8Array(most * stateRowBytes)
  const view = new DataView(state.buffer)
  const keyEnds = new Int32Array(most)
  let keys = new Int32Array(most * 8)
  let rows = 0
  let size = 0
  return {
    note: ({ id, hashes, at }, own) => {
      ids[rows] = id
      const to = rows * stateRowBytes
      for (let i = 0; i < hashBytes; i += 4) view.setInt32(to + i, hashes.view.getInt32(at + i))
      view.setInt32(to + hashBytes, Math.floor(id / two32))
      view.setUint32(to + hashBytes + 4, id % two32)
      if (own !== undefined) {
        if (size + own.length > keys.length) keys = grown(keys, Math.max(keys.length * 2, size + own.length))
        keys.set(own, size)
        size += own.length
      }
      keyEnds[rows] = size
      rows++
    },
    taken: () => ({
      ids: ids.subarray(0, rows),
      state: state.subarray(0, rows * stateRowBytes),
      keys: keys.subarray(0, size),
      keyEnds: keyEnds.subarray(0, rows),
    }),
  }
}
