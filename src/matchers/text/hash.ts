/** Final mixing of MurmurHash3: every input bit reaches every output bit. */
export const finish = (hash: number): number => {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const prime = 0x01000193

/** `hashBytes` byte by byte: start, take each byte in, then `finish`. */
export const hashStart = 0x811c9dc5 | 0
export const hashStep = (hash: number, byte: number): number => Math.imul(hash ^ byte, prime)

/** 32-bit hash of a text by its code units (FNV-1a, then mixed). Stored in the database: never change it. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), prime)
  return finish(h)
}

/** `hashText` of the ASCII text in a range of bytes; of other bytes, some hash. */
export const hashBytes = (bytes: Uint8Array, start: number, end: number): number => {
  let h = 0x811c9dc5 | 0
  for (let i = start; i < end; i += 1) h = Math.imul(h ^ bytes[i]!, prime)
  return finish(h)
}

/** `hashText` of a text without its character at `skip`. */
export const hashWithout = (text: string, skip: number): number => {
  let h = 0x811c9dc5 | 0
  for (let i = 0; i < text.length; i += 1) if (i !== skip) h = Math.imul(h ^ text.charCodeAt(i), prime)
  return finish(h)
}

/** One hash of two, order significant. */
export const combine = (a: number, b: number): number => finish(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))

/** One hash of two, whichever comes first. */
export const combineUnordered = (a: number, b: number): number => (a < b ? combine(a, b) : combine(b, a))
