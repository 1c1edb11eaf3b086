/** Whether a key is among some keys. Asked for millions of pairs: a Set would make an object of most numbers of 32 bits. */
export type HasKey = (key: number) => boolean

const firstSlot = (key: number, mask: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & mask

/** Open addressing, half full at most. */
export const keySet = (keys: readonly number[]): HasKey => {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1
  const slots = new Int32Array(mask + 1)
  const used = new Uint8Array(mask + 1)
  const slotOf = (key: number): number => {
    let slot = firstSlot(key, mask)
    while (used[slot] === 1 && slots[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  for (const key of keys) {
    const slot = slotOf(key)
    slots[slot] = key
    used[slot] = 1
  }
  return (key) => used[slotOf(key)] === 1
}
