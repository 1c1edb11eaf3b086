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

export const createSeenIds = (): SeenIds => {
  let table: Int32Array = new Int32Array(1 << 16)
  let count = 0
  return {
    add: (hashes) => {
      let met = false
      for (let i = 0; i < hashes.length; i += 2) {
        if (count * 3 > table.length) table = grown(table)
        // The hash 0 marks an empty place; an id that has it is taken for its neighbour.
        const low = hashes[i] === 0 && hashes[i + 1] === 0 ? 1 : hashes[i]!
        if (place(table, low, hashes[i + 1]!)) met = true
        else count += 1
      }
      return met
    },
  }
}
