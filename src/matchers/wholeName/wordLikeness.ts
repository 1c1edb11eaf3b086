import { doubleMetaphone } from 'double-metaphone'
import { damerau } from '../text/damerau.ts'
import { romanFold } from './romanFold.ts'

/** Which names are known, and which stand for one another: see `knownNames`. */
export type KnownNames = {
  readonly isKnown: (word: string) => boolean
  readonly areEquivalent: (a: string, b: string) => boolean
}

const encoder = new TextEncoder()

const edits = (a: string, b: string): number => {
  const left = encoder.encode(a)
  const right = encoder.encode(b)
  return damerau(left, 0, left.length, right, 0, right.length)
}

/** What one edit costs of a word's likeness, by the length of the longer; more where the first letter is at stake. */
const costOfEdit = 1.25
const costOfFirst = 0.75

const sameStart = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])

const byLetters = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length)
  if (longer < 4 || Math.abs(a.length - b.length) > longer / 3) return 0
  return Math.max(0, 1 - (edits(a, b) * costOfEdit + (sameStart(a, b) ? 0 : costOfFirst)) / longer)
}

/** Words of one sound (double metaphone) whose letters are not far apart. */
const bySound = (a: string, b: string, letters: number): number => {
  if (letters < 0.45 || Math.min(a.length, b.length) < 4) return 0
  const [first, second] = doubleMetaphone(a)
  return doubleMetaphone(b).some((sound) => sound === first || sound === second) ? 0.8 : 0
}

/** Text of scripts read from the right comes reversed out of systems that store it as it looks. */
const isReversed = (a: string, b: string): boolean => a.length > 2 && a === Array.from(b).toReversed().join('')

const vowels = /[AEIOUWY]/g

/** The consonants of a word, as far as scripts without vowels tell them apart: Arabic has neither P nor V. */
const consonants = (word: string): string =>
  word
    .replace(/^[WY]/, 'V')
    .replace(vowels, '')
    .replaceAll('P', 'B')
    .replaceAll('F', 'V')
    .replaceAll('K', 'J')
    .replaceAll('Z', 'S')
    .replace(/(.)\1+/g, '$1')

/** A word of a script that leaves its vowels out, against one that writes them. */
const byConsonants = (a: string, b: string): number => {
  const left = consonants(a)
  const right = consonants(b)
  const few = Math.min(a.match(/[AEIOU]/g)?.length ?? 0, b.match(/[AEIOU]/g)?.length ?? 0)
  const many = Math.max(a.match(/[AEIOU]/g)?.length ?? 0, b.match(/[AEIOU]/g)?.length ?? 0)
  if (left.length < 2 || (few > 0 && few * 2 >= many) || left[0] !== right[0]) return 0
  if (left === right) return left.length === 2 ? 0.7 : 0.9
  return left.length >= 4 && edits(left, right) === 1 ? 0.75 : 0
}

/** Two well-known names that nobody takes for one another are less alike than their letters. */
const bothKnown = 0.9

/** How alike two words of names are, 0 to 1, by equivalent names, letters, sound and ways of romanising. */
export const wordLikeness = (a: string, b: string, known: KnownNames): number => {
  if (a === b) return 1
  if (known.areEquivalent(a, b)) return 0.95
  const left = romanFold(a)
  const right = romanFold(b)
  if (left === right) return 0.93
  if (isReversed(a, b)) return 0.85
  const letters = Math.max(byLetters(a, b), 0.96 * byLetters(left, right))
  const likeness = Math.max(letters, bySound(a, b, letters), byConsonants(left, right))
  return known.isKnown(a) && known.isKnown(b) ? likeness * bothKnown : likeness
}

/** Words less alike than this are not taken for one. */
export const alikeEnough = 0.55
