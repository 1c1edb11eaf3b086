import { type Random, below, chance, pick } from '../random/random.ts'

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const

/** The key beside, on a British keyboard; the letter itself where there is none. */
const neighbourKey = (random: Random, letter: string): string => {
  const row = keyRows.find((keys) => keys.includes(letter.toLowerCase()))
  if (row === undefined) return letter
  const at = row.indexOf(letter.toLowerCase())
  const beside = row[at + (chance(random, 0.5) ? 1 : -1)] ?? row[at === 0 ? 1 : at - 1] ?? letter
  return letter === letter.toUpperCase() ? beside.toUpperCase() : beside
}

const replaceAt = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length)

const swapAt = (text: string, at: number): string => replaceAt(text, at, 2, (text[at + 1] ?? '') + (text[at] ?? ''))

/** One slip of the hand: a wrong key, a letter left out, doubled, or two letters the wrong way round. */
const keyboardSlip = (random: Random, text: string): string => {
  const at = 1 + below(random, text.length - 1)
  const letter = text[at] ?? ''
  switch (below(random, 4)) {
    case 0:
      return replaceAt(text, at, 1, neighbourKey(random, letter))
    case 1:
      return replaceAt(text, at, 1, '')
    case 2:
      return replaceAt(text, at, 1, letter + letter)
    default:
      return swapAt(text, Math.min(at, text.length - 2))
  }
}

const soundPairs: readonly (readonly [string, string])[] = [
  ['ph', 'f'],
  ['f', 'ph'],
  ['ck', 'k'],
  ['c', 'k'],
  ['k', 'c'],
  ['ie', 'y'],
  ['y', 'ie'],
  ['ey', 'y'],
  ['ou', 'u'],
  ['ea', 'ee'],
  ['ee', 'ea'],
  ['ai', 'ay'],
  ['ay', 'ai'],
  ['gh', 'g'],
  ['th', 't'],
  ['z', 's'],
  ['s', 'z'],
  ['ll', 'l'],
  ['tt', 't'],
  ['nn', 'n'],
  ['ss', 's'],
  ['l', 'll'],
  ['i', 'e'],
  ['e', 'i'],
  ['o', 'u'],
  ['a', 'o'],
  ['ow', 'ou'],
  ['er', 'ar'],
  ['en', 'an'],
  ['x', 'cks'],
  ['v', 'w'],
  ['j', 'g'],
]

/** Read out and written down: letters that sound alike. */
const misheard = (random: Random, text: string): string => substitute(random, text, soundPairs)

const shapePairs: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['vv', 'w'],
  ['w', 'vv'],
  ['l', 'I'],
  ['i', 'l'],
  ['O', '0'],
  ['o', '0'],
  ['B', '8'],
  ['S', '5'],
  ['h', 'b'],
  ['e', 'c'],
  ['n', 'r'],
  ['u', 'v'],
  ['G', '6'],
  ['Z', '2'],
]

/** Scanned from paper: letters that look alike. */
const misread = (random: Random, text: string): string => substitute(random, text, shapePairs)

const substitute = (random: Random, text: string, pairs: readonly (readonly [string, string])[]): string => {
  const first = below(random, pairs.length)
  for (let step = 0; step < pairs.length; step++) {
    const [from, to] = pairs[(first + step) % pairs.length] ?? ['', '']
    const at = text.indexOf(from, 1)
    if (at > 0) return replaceAt(text, at, from.length, to)
  }
  return keyboardSlip(random, text)
}

const slips = [keyboardSlip, keyboardSlip, misheard, misheard, misread] as const

const shortestName = 3

/**
 * A name with one slip in it: two in five of the keyboard, two of the ear, one of the scanner. The first letter stays, as
 * it does in most real slips; names under three letters come back unchanged.
 */
export const typo = (random: Random, name: string): string =>
  name.length < shortestName ? name : pick(random, slips)(random, name)
