import type { PlaceholderNames } from './placeholderNames.ts'

const blank = 32
const upperE = 69
const upperT = 84

/** For the first and the last letter of each placeholder, a bit for the number of its letters: tells most names from all of them. */
const sizes = new WeakMap<PlaceholderNames, Int32Array>()

const endsOf = (first: number, last: number): number => ((first & 31) << 5) | (last & 31)
const sizeBit = (letters: number): number => 1 << Math.min(letters, 31)

const measure = (placeholders: PlaceholderNames): Int32Array => {
  const bits = new Int32Array(1024)
  for (const name of placeholders)
    bits[endsOf(name.charCodeAt(0), name.charCodeAt(name.length - 1))]! |= sizeBit(name.replaceAll(' ', '').length)
  return bits
}

const sizesOf = (placeholders: PlaceholderNames): Int32Array => {
  const known = sizes.get(placeholders)
  if (known !== undefined) return known
  const bits = measure(placeholders)
  sizes.set(placeholders, bits)
  return bits
}

/**
 * Whether the name in a range of bytes is certainly its own clean form (see `cleanName`): words of plain letters with single blanks between,
 * no placeholder, and nothing that could be `NOT ENTERED`. One look at each character settles most names.
 */
export const isPlainNameAt = (
  bytes: Uint8Array,
  start: number,
  end: number,
  placeholders: PlaceholderNames,
): boolean => {
  let letters = 0
  let before = blank
  for (let i = start; i < end; i++) {
    const code = bytes[i] as number
    if (code === blank) {
      const next = i + 1 < end ? (bytes[i + 1] as number) & ~32 : 0
      if (before === blank || (before === upperT && next === upperE)) return false
      before = blank
    } else {
      before = code & ~32
      if (before < 65 || before > 90) return false
      letters++
    }
  }
  if (before === blank) return false
  const ends = endsOf(bytes[start] as number, bytes[end - 1] as number)
  return ((sizesOf(placeholders)[ends] as number) & sizeBit(letters)) === 0
}

/** Longer names are cleaned. */
const longest = 200
const codes = new Uint8Array(longest)

/** The same of a name as text. */
export const isPlainName = (name: string, placeholders: PlaceholderNames): boolean => {
  if (name.length > longest) return false
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code > 0x7e) return false
    codes[i] = code
  }
  return isPlainNameAt(codes, 0, name.length, placeholders)
}
