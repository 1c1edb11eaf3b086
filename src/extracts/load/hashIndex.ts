/** What was entered first under each 128-bit hash: 24 to 40 bytes an entry and no object. */
export type HashIndex = {
  /** Enters a value above 0 under the 16 bytes from `at` on; 0, or the value that stands there already. */
  readonly enter: (bytes: Uint8Array, at: number, value: number) => number
}

const byteWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number)

const fewestEntries = 1024
/** More are not prepared for: how many there will be is only estimated. */
const mostPrepared = 4_194_304
/** Hash and value. */
const entryWords = 5
const fill = 1.6

/** Open addressing over typed arrays. Made for so many entries, grown by doubling beyond that. */
export const createHashIndex = (expected = fewestEntries): HashIndex => {
  const prepared = Math.min(Math.max(expected, fewestEntries), mostPrepared)
  let words = new Int32Array(entryWords * prepared)
  let slots = new Int32Array(2 ** Math.ceil(Math.log2(prepared * fill)))
  let mask = slots.length - 1
  let size = 0

  /** Slot of the entry with these words, or the free slot where it would go. The words are uniform already. */
  const slotOf = (a: number, b: number, c: number, d: number): number => {
    let slot = a & mask
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const at = (entry - 1) * entryWords
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  const grow = (): void => {
    if (size * entryWords === words.length) {
      const larger = new Int32Array(words.length * 2)
      larger.set(words)
      words = larger
    }
    if (size * fill < slots.length) return
    slots = new Int32Array(slots.length * 2)
    mask = slots.length - 1
    for (let entry = 0; entry < size; entry++) {
      let slot = (words[entry * entryWords] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = entry + 1
    }
  }

  return {
    enter: (bytes, from, value) => {
      const a = byteWord(bytes, from)
      const b = byteWord(bytes, from + 4)
      const c = byteWord(bytes, from + 8)
      const d = byteWord(bytes, from + 12)
      const slot = slotOf(a, b, c, d)
      const known = slots[slot] as number
      if (known !== 0) return words[(known - 1) * entryWords + 4] as number
      const at = size * entryWords
      words[at] = a
      words[at + 1] = b
      words[at + 2] = c
      words[at + 3] = d
      words[at + 4] = value
      slots[slot] = ++size
      grow()
      return 0
    },
  }
}
