import type { Cells } from '../../matchers/index.ts'
import { finish, hashBytes } from '../../matchers/text/hash.ts'

/** The hashes of the ids of a block, two integers each, in the order of its rows. */
export type IdHashes = {
  readonly addText: (id: string) => void
  /** Adds the id in a cell: as `addText` of its text. */
  readonly addCell: (cells: Cells, column: number) => void
  /** Takes over hashes made elsewhere. */
  readonly addAll: (others: Int32Array) => void
  readonly take: () => Int32Array
}

/** Another hash of the same bytes, independent of `hashBytes`. */
const secondHash = (bytes: Uint8Array, start: number, end: number): number => {
  let h = 0x9747b28c | 0
  for (let i = start; i < end; i += 1) h = Math.imul(h ^ bytes[i]!, 0x5bd1e995) ^ (h >>> 13)
  return finish(h)
}

const isAscii = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i += 1) if (bytes[i]! > 127) return false
  return true
}

export const createIdHashes = (): IdHashes => {
  let hashes = new Int32Array(1 << 14)
  let length = 0
  const makeRoom = (more: number): void => {
    if (length + more <= hashes.length) return
    const larger = new Int32Array((length + more) * 2)
    larger.set(hashes)
    hashes = larger
  }
  const addBytes = (bytes: Uint8Array, start: number, end: number): void => {
    makeRoom(2)
    hashes[length] = hashBytes(bytes, start, end)
    hashes[length + 1] = secondHash(bytes, start, end)
    length += 2
  }
  const addText = (id: string): void => {
    const bytes = Buffer.from(id, 'utf8')
    addBytes(bytes, 0, bytes.length)
  }
  return {
    addText,
    addCell: ({ bytes, starts, ends, text }, column) => {
      const start = starts[column]!
      const end = ends[column]!
      if (isAscii(bytes, start, end)) addBytes(bytes, start, end)
      else addText(text(start, end))
    },
    addAll: (others) => {
      makeRoom(others.length)
      hashes.set(others, length)
      length += others.length
    },
    take: () => {
      const taken = hashes.slice(0, length)
      length = 0
      return taken
    },
  }
}
