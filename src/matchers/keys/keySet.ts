/** A set of blocking keys in memory that threads can share: open addressing, 0 for an empty place. */
export type KeySet = Int32Array

const placeOf = (set: KeySet, key: number): number => (Math.imul(key, 0x9e3779b1) >>> 0) & (set.length - 1)

/** 0 marks an empty place, so a key of 0 counts as 1: a set then holds one key too many at most. */
const stored = (key: number): number => key || 1

const add = (set: KeySet, key: number): void => {
  const value = stored(key)
  let place = placeOf(set, value)
  while (set[place] !== 0 && set[place] !== value) place = (place + 1) & (set.length - 1)
  set[place] = value
}

export const keySetOf = (lists: readonly Int32Array[]): KeySet => {
  const count = lists.reduce((sum, list) => sum + list.length, 0)
  let places = 1024
  while (places < count * 2) places *= 2
  const set = new Int32Array(new SharedArrayBuffer(places * 4))
  for (const list of lists) for (const key of list) add(set, key)
  return set
}

export const hasKey = (set: KeySet, key: number): boolean => {
  const value = stored(key)
  for (let place = placeOf(set, value); set[place] !== 0; place = (place + 1) & (set.length - 1))
    if (set[place] === value) return true
  return false
}
