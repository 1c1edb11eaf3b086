/** Entries by 128-bit hash, numbered in the order they came: 20 to 28 bytes each and no object. */
export type HashIndex = {
  /** Number of the entry with this hash, or -1. The first 16 characters, 0-255, of the hash count. */
  readonly find: (hash: string) => number
  /** The same, but a new hash is entered: its number is then the size before. */
  readonly enter: (hash: string) => number
  /** The same for the 16 bytes from `at` on. */
  readonly enterBytes: (bytes: Uint8Array, at: number) => number
  readonly size: () => number
}

const word = (hash: string, at: number): number =>
  (hash.charCodeAt(at) << 24) |
  (hash.charCodeAt(at + 1) << 16) |
  (hash.charCodeAt(at + 2) << 8) |
  hash.charCodeAt(at + 3)

const byteWord = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) |
  ((bytes[at + 1] as number) << 16) |
  ((bytes[at + 2] as number) << 8) |
  (bytes[at + 3] as number)

const slotsFor = (entries: number): number => 2 ** Math.max(10, Math.ceil(Math.log2(entries * 1.6)))

/** Open addressing over typed arrays, grown by doubling; `expected` entries are made room for at once. */
export const createHashIndex = (expected = 0): HashIndex => {
  let slots = new Int32Array(slotsFor(expected))
  let mask = slots.length - 1
  let words = new Int32Array(4 * Math.max(1024, expected))
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
    find: (hash) => (slots[slotOf(word(hash, 0), word(hash, 4), word(hash, 8), word(hash, 12))] as number) - 1,
    enter: (hash) => enter(word(hash, 0), word(hash, 4), word(hash, 8), word(hash, 12)),
    enterBytes: (bytes, at) =>
      enter(byteWord(bytes, at), byteWord(bytes, at + 4), byteWord(bytes, at + 8), byteWord(bytes, at + 12)),
    size: () => size,
  }
}
