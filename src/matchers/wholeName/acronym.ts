import type { NameWord } from './nameWord.ts'

const firstLetters = (words: readonly NameWord[]): string => words.map(({ text }) => text[0]).join('')

/** Fewer letters are the initials of too many. */
export const leastLetters = 3

/** The first letters of several words, with or without the small words between and the legal form: `FARC`, `BAE`. */
const areLettersOf = (letters: string, words: readonly NameWord[]): boolean =>
  letters.length >= leastLetters &&
  [
    words,
    words.filter(({ kind }) => kind !== 'particle'),
    words.filter(({ kind }) => kind !== 'form'),
    words.filter(({ kind }) => kind === 'name'),
  ].some((chosen) => firstLetters(chosen) === letters)

/** Whether a name of one word is made of the first letters of another. */
export const isAcronym = (short: readonly NameWord[], long: readonly NameWord[]): boolean => {
  const [word, ...others] = short.filter(({ kind }) => kind !== 'form')
  return word !== undefined && others.length === 0 && areLettersOf(word.text, long)
}

/** A name without the acronym of itself that it gives beside it: `NORTHERN TIMBER COMBINE NTC`. */
export const withoutOwnAcronym = (words: readonly NameWord[]): readonly NameWord[] =>
  words.filter((word) => {
    const others = words.filter((other) => other !== word)
    return word.kind !== 'name' || word.text.length >= words.length + 1 || !areLettersOf(word.text, others)
  })
