/** Entries by 128-bit hash, numbered in the order they came: 20 to 28 bytes each and no object. */
export type HashIndex = {
  /** Number of the entry with the 16 bytes from `at` on; a new one is entered, and its number is the size before. */
  readonly enter: (bytes: Uint8Array, at: number) => number
  readonly size: () => number
}

const byteWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number)

const firstEntries = 1024

/** Open addressing over typed arrays, grown by doubling. */
export const createHashIndex = (): HashIndex => {
  let slots = new Int32Array(firstEntries)
  let mask = slots.length - 1
  let words = new Int32Array(4 * firstEntries)
  let size = 0

  /** Slot of the entry with these words, or the free slot where it would go. The words are uniform already. */
  const slotOf = (a: number, b: number, c: number, d: number): number => {
    let slot = a & mask
    for (let entry = slots[slot] as number; entry !== 0; entry = slots[slot] as number) {
      const at = (entry - 1) * 4
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  const grow = (): void => {
    if (size * 4 === words.length) {
      const larger = new Int32Array(words.length * 2)
      larger.set(words)
      words = larger
    }
    if (size * 1.6 < slots.length) return
    slots = new Int32Array(slots.length * 2)
    mask = slots.length - 1
    for (let entry = 0; entry < size; entry++) {
      let slot = (words[entry * 4] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = entry + 1
    }
  }

  const enter = (a: number, b: number, c: number, d: number): number => {
    const slot = slotOf(a, b, c, d)
    const known = slots[slot] as number
    if (known !== 0) return known - 1
    words[size * 4] = a
    words[size * 4 + 1] = b
    words[size * 4 + 2] = c
    words[size * 4 + 3] = d
    slots[slot] = ++size
    grow()
    return size - 1
  }

  return {
    enter: (bytes, at) =>
      enter(byteWord(bytes, at), byteWord(bytes, at + 4), byteWord(bytes, at + 8), byteWord(bytes, at + 12)),
    size: () => size,
  }
}
