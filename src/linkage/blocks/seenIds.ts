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
const place = (table: Int32Array, low: number, high: number): boolean => {
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

type Part = { readonly chunks: number[]; count: number }

export const createSeenIds = (): SeenIds => {
  const pages: Int32Array[] = []
  let taken = 0
  /** Where the next hash of each part goes: at a multiple of `chunkInts` a chunk is to be found for it. */
  const next = new Int32Array(parts)
  const all = Array.from({ length: parts }, (): Part => ({ chunks: [], count: 0 }))

  const takeChunk = (part: Part): number => {
    if (taken === pages.length * pageInts) pages.push(new Int32Array(pageInts))
    part.chunks.push(taken)
    taken += chunkInts
    return taken - chunkInts
  }

  const meetsTwice = ({ chunks, count }: Part, table: Int32Array): boolean => {
    let left = count * 2
    for (const chunk of chunks) {
      const page = pages[chunk >>> pageBits]!
      const start = chunk & (pageInts - 1)
      const end = start + Math.min(left, chunkInts)
      left -= chunkInts
      for (let i = start; i < end; i += 2) if (place(table, page[i]!, page[i + 1]!)) return true
    }
    return false
  }

  return {
    add: (hashes) => {
      for (let i = 0; i < hashes.length; i += 2) {
        const high = hashes[i + 1]!
        const number = partOf(high)
        const part = all[number]!
        const at = next[number]! % chunkInts === 0 ? takeChunk(part) : next[number]!
        const page = pages[at >>> pageBits]!
        // The hash 0 marks an empty place; an id that has it is taken for its neighbour.
        page[at & (pageInts - 1)] = hashes[i] === 0 && high === 0 ? 1 : hashes[i]!
        page[(at & (pageInts - 1)) + 1] = high
        part.count += 1
        next[number] = at + 2
      }
    },
    hasTwice: () => {
      let table: Int32Array = new Int32Array(1 << 12)
      return all.some((part) => {
        table = tableFor(part.count, table)
        return meetsTwice(part, table)
      })
    },
  }
}
