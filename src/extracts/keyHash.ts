import { hashBytes } from './hash128.ts'

const multipliers = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const
const [m1, m2, m3, m4] = multipliers

/** The mixing of MurmurHash3: every bit reaches every other. */
const mixed = (value: number): number => {
  let mix = value ^ (value >>> 16)
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}

const put = (value: number, into: Uint8Array, at: number): void => {
  into[at] = value >>> 24
  into[at + 1] = value >>> 16
  into[at + 2] = value >>> 8
  into[at + 3] = value
}

/**
 * Writes a 128-bit hash of the characters of a key. It tells the keys of one file apart and is kept nowhere, so nothing is won by one that
 * withstands an attack: whoever writes the file can repeat a key.
 */
export const putKeyHash = (
  codes: ArrayLike<number>,
  start: number,
  end: number,
  into: Uint8Array,
  at: number,
): void => {
  let [a, b, c, d] = multipliers as readonly [number, number, number, number]
  for (let i = start; i < end; i++) {
    const code = codes[i] as number
    a = b ^ Math.imul(mixed(a ^ code), m1)
    b = c ^ Math.imul(b ^ code, m2)
    c = d ^ Math.imul(c ^ code, m3)
    d = a ^ Math.imul(d ^ code, m4)
  }
  a = mixed(a + end - start)
  b = mixed(b ^ a)
  c = mixed(c ^ b)
  d = mixed(d ^ c)
  put(a ^ d, into, at)
  put(b, into, at + 4)
  put(c, into, at + 8)
  put(d, into, at + hashBytes - 4)
}

let codes = new Uint16Array(64)

/** `putKeyHash` of a text. */
export const putKeyHashOfText = (key: string, into: Uint8Array, at: number): void => {
  if (key.length > codes.length) codes = new Uint16Array(key.length * 2)
  for (let i = 0; i < key.length; i++) codes[i] = key.charCodeAt(i)
  putKeyHash(codes, 0, key.length, into, at)
}
