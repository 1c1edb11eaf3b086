/** Ids of a file, as 64-bit hashes: eight bytes an id, whatever its length. */
export type SeenIds = {
  /** Adds hashes, two integers an id. */
  readonly add: (hashes: Int32Array) => void
  /** Whether one was added twice, so that the ids themselves must be looked at. */
  readonly hasTwice: () => boolean
}

/** Ids are kept in parts by the first bits of their hash, so that those of one part can be compared within the cache. */
const parts = 256
const partOf = (high: number): number => high >>> 24

/** Integers of a chunk of a part; chunks lie one after the other in pages of many. */
const chunkInts = 1 << 10
const pageBits = 18
const pageInts = 1 << pageBits

/** Whether a table holds a hash, which it does from now on. */
const isIn = (table: Int32Array, low: number, high: number): boolean => {
  const mask = table.length - 1
  for (let slot = (low << 1) & mask; ; slot = (slot + 2) & mask) {
    if (table[slot] === 0 && table[slot + 1] === 0) {
      table[slot] = low
      table[slot + 1] = high
      return false
    }
    if (table[slot] === low && table[slot + 1] === high) return true
  }
}

/** A table for so many hashes, at most half full: the one given where it is large enough. */
const tableFor = (count: number, table: Int32Array): Int32Array => {
  let length = table.length
  while (length < count * 4) length *= 2
  return length === table.length ? table.fill(0) : new Int32Array(length)
}

export const createSeenIds = (): SeenIds => {
  const pages: Int32Array[] = []
  let taken = 0
  /** Of each part its chunks, how many hashes, and where the next one goes: at a multiple of `chunkInts` a chunk is to be found for it. */
  const chunks = Array.from({ length: parts }, (): number[] => [])
  const counts = new Int32Array(parts)
  const next = new Int32Array(parts)

  const takeChunk = (part: number): number => {
    if (taken === pages.length * pageInts) pages.push(new Int32Array(pageInts))
    chunks[part]!.push(taken)
    taken += chunkInts
    return taken - chunkInts
  }

  const meetsTwice = (part: number, table: Int32Array): boolean => {
    let left = counts[part]! * 2
    for (const chunk of chunks[part]!) {
      const page = pages[chunk >>> pageBits]!
      const start = chunk & (pageInts - 1)
      const end = start + Math.min(left, chunkInts)
      left -= chunkInts
      for (let i = start; i < end; i += 2) if (isIn(table, page[i]!, page[i + 1]!)) return true
    }
    return false
  }

  return {
    add: (hashes) => {
      for (let i = 0; i < hashes.length; i += 2) {
        const high = hashes[i + 1]!
        const part = partOf(high)
        const at = (next[part]! & (chunkInts - 1)) === 0 ? takeChunk(part) : next[part]!
        const page = pages[at >>> pageBits]!
        const place = at & (pageInts - 1)
        // The hash 0 marks an empty place; an id that has it is taken for its neighbour.
        page[place] = hashes[i] === 0 && high === 0 ? 1 : hashes[i]!
        page[place + 1] = high
        counts[part]! += 1
        next[part] = at + 2
      }
    },
    hasTwice: () => {
      let table: Int32Array = new Int32Array(1 << 12)
      return chunks.some((_, part) => {
        table = tableFor(counts[part]!, table)
        return meetsTwice(part, table)
      })
    },
  }
}
