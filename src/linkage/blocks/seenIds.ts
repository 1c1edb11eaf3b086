/** Ids met so far, as 64-bit hashes: a few bytes an id, whatever its length. */
export type SeenIds = {
  /** Adds hashes (two integers an id); says whether one was there before, so that the ids themselves must be looked at. */
  readonly add: (hashes: Int32Array) => boolean
}

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

const grown = (table: Int32Array): Int32Array => {
  const larger = new Int32Array(table.length * 2)
  for (let slot = 0; slot < table.length; slot += 2) {
    if (table[slot] !== 0 || table[slot + 1] !== 0) place(larger, table[slot]!, table[slot + 1]!)
  }
  return larger
}

/** Ids are kept in so many tables, so that only a part of the memory is ever held twice. */
const parts = 16
const partOf = (high: number): number => high >>> 28

type Part = { table: Int32Array; count: number }

export const createSeenIds = (): SeenIds => {
  const tables = Array.from({ length: parts }, (): Part => ({ table: new Int32Array(1 << 12), count: 0 }))
  return {
    add: (hashes) => {
      let met = false
      for (let i = 0; i < hashes.length; i += 2) {
        const high = hashes[i + 1]!
        const part = tables[partOf(high)]!
        if (part.count * 3 > part.table.length) part.table = grown(part.table)
        // The hash 0 marks an empty place; an id that has it is taken for its neighbour.
        const low = hashes[i] === 0 && high === 0 ? 1 : hashes[i]!
        if (place(part.table, low, high)) met = true
        else part.count += 1
      }
      return met
    },
  }
}
