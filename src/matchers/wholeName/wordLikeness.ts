import { doubleMetaphone } from 'double-metaphone'
import { damerau } from '../text/damerau.ts'
import { borrowedSounds } from './borrowedSound.ts'
import { areOneInDialects } from './dialectNames.ts'
import { eastAsianSound } from './eastAsianSound.ts'
import { romanFold } from './romanFold.ts'
import { lacksVowels, skeleton } from './skeleton.ts'

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

/** Consonants alike, of one word with vowels and one without; the latter may have the article in front, whose vowel is not written either. */
const skeletonLikeness = (bare: string, full: string): number => {
  if (bare.length < 2 || bare[0] !== full[0]) return 0
  if (bare === full) return bare.length === 2 ? 0.7 : 0.88
  return bare.length >= 4 && edits(bare, full) === 1 ? 0.75 : 0
}

const byConsonants = (a: string, b: string): number => {
  if (!lacksVowels(a, b)) return lacksVowels(b, a) ? byConsonants(b, a) : 0
  const [bare, full] = [skeleton(a), skeleton(b)]
  return Math.max(
    skeletonLikeness(bare, full),
    // V is a vowel of Hebrew as W is one of Arabic.
    0.9 * skeletonLikeness(skeleton(a.replaceAll('V', '')), skeleton(b.replaceAll('V', ''))),
    // Hebrew writes K and KH with one letter.
    a.startsWith('KH') ? skeletonLikeness(`K${skeleton(a.slice(2))}`, full) : 0,
    bare.startsWith('L') && !full.startsWith('L') ? skeletonLikeness(bare.slice(1), full) : 0,
  )
}

/** Chinese and Korean syllables that only ways of romanising them tell apart. */
const bySyllables = (a: string, b: string): number => {
  const sound = eastAsianSound(a)
  return sound !== '' && sound === eastAsianSound(b) ? 0.82 : 0
}

/** A name that came back from Japanese or Korean syllables. */
const byBorrowing = (a: string, b: string): number =>
  Math.max(
    ...[borrowedSounds(a, b), borrowedSounds(b, a)].map((sounds) =>
      sounds === undefined ? 0 : 0.9 * byLetters(...sounds),
    ),
  )

const lettersOf = (word: string): string => Array.from(word).toSorted().join('')

/** All the letters of one word in another order: hidden from a search on purpose, or by a system that turns text round. */
const isScrambled = (a: string, b: string): boolean =>
  a.length >= 5 && a.length === b.length && lettersOf(a) === lettersOf(b)

/** A J at the beginning is said as Y in most languages: JURA, YURA. */
const isYInstead = (a: string, b: string, foldOfB: string): boolean =>
  a.startsWith('J') && !b.startsWith('J') && romanFold(`Y${a.slice(1)}`) === foldOfB

/** Two well-known names that nobody takes for one another are less alike than their letters. */
const bothKnown = 0.9

/** How alike two words of names are, 0 to 1, by equivalent names, letters, sound and ways of romanising. */
export const wordLikeness = (a: string, b: string, known: KnownNames): number => {
  if (a === b) return 1
  if (known.areEquivalent(a, b)) return 0.95
  const left = romanFold(a)
  const right = romanFold(b)
  if (left === right) return 0.93
  if (isReversed(a, b) || isYInstead(a, b, right) || isYInstead(b, a, left)) return 0.85
  if (areOneInDialects(a, b)) return 0.85
  const letters = Math.max(byLetters(a, b), 0.96 * byLetters(left, right))
  if (known.isKnown(a) && known.isKnown(b)) return letters * bothKnown
  return Math.max(
    letters,
    bySound(a, b, letters),
    byConsonants(a, b),
    bySyllables(a, b),
    byBorrowing(a, b),
    isScrambled(a, b) ? 0.8 : 0,
  )
}

/** Words less alike than this are not taken for one. */
export const alikeEnough = 0.55
