import { remembered } from './remembered.ts'

const classes: readonly (readonly [RegExp, string])[] = [
  [/SCH|SH|CH(?!R)/g, 'S'],
  [/KH/g, 'H'],
  [/GH/g, 'K'],
  [/([DTP])H/g, '$1'],
  [/[CKQGJ]/g, 'K'],
  [/[PVF]/g, 'B'],
  [/Z/g, 'S'],
  [/[AEIOUWY]/g, ''],
  [/H$/, ''],
  [/(.)\1+/g, '$1'],
]

/**
 * The consonants of a word as far as Arabic and Hebrew writing tells them apart: it leaves short vowels out, has the letters of W and Y for
 * long ones, and no P, V or G of their own.
 */
export const skeleton = remembered((word) => classes.reduce((text, [from, to]) => text.replace(from, to), word))

const vowelsOf = (word: string): number => word.match(/[AEIOU]/g)?.length ?? 0

/** Whether a word comes from a script without vowels, beside another that writes them. */
export const lacksVowels = (word: string, other: string): boolean =>
  vowelsOf(word) * 5 <= word.length && vowelsOf(other) > vowelsOf(word)
