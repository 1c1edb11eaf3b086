import type { PlaceholderNames } from './placeholderNames.ts'

const blank = 32
const upperE = 69
const upperT = 84

/** For the first and the last letter of each placeholder, a bit for the number of its letters: tells most names from all of them. */
const sizes = new WeakMap<PlaceholderNames, Int32Array>()

const endsOf = (name: string): number => ((name.charCodeAt(0) & 31) << 5) | (name.charCodeAt(name.length - 1) & 31)
const sizeBit = (letters: number): number => 1 << Math.min(letters, 31)

const measure = (placeholders: PlaceholderNames): Int32Array => {
  const bits = new Int32Array(1024)
  for (const name of placeholders) bits[endsOf(name)]! |= sizeBit(name.replaceAll(' ', '').length)
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
 * Whether a name is certainly its own clean form (see `cleanName`): words of plain letters with single blanks between, no placeholder,
 * and nothing that could be `NOT ENTERED`. One look at each character settles most names.
 */
export const isPlainName = (name: string, placeholders: PlaceholderNames): boolean => {
  let letters = 0
  let before = blank
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i)
    if (code === blank) {
      const next = name.charCodeAt(i + 1) & ~32
      if (before === blank || (before === upperT && next === upperE)) return false
      before = blank
    } else {
      before = code & ~32
      if (before < 65 || before > 90) return false
      letters++
    }
  }
  if (before === blank) return false
  return ((sizesOf(placeholders)[endsOf(name)] as number) & sizeBit(letters)) === 0
}
