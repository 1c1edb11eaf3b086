import { chooseFits, joined, sum, type Fit } from './chooseFits.ts'
import { nameWords, type NameWord } from './nameWord.ts'
import { wordLikeness, type KnownNames } from './wordLikeness.ts'

/**
 * What words of both names that do not fit, words of one name only, and letters that differ count against a fit. Where little more than one
 * word agrees, words that one name lacks say more.
 */
const weightOf = { opposed: 2, lacking: 0.25, lackingMuch: 0.6, differing: 1 } as const
const littleMore = 1.3

/** The most that names can fit of which only initials agree, or nothing but one short word, spelled in two ways. */
const tooLittle = 0.5
const shortWord = 5

/** How well the first letters of a firm's or body's name written as one word fit its words. */
const acronymFit = 0.8

/** Initials and legal forms say more where another stands in their place than where they are left out. */
const otherInitial = 0.6
const otherForm = 0.5

const unfitted = (words: readonly NameWord[], free: readonly boolean[]): NameWord[] =>
  words.filter((_, index) => free[index])

const has = (words: readonly NameWord[], kind: NameWord['kind']): boolean => words.some((word) => word.kind === kind)

const opposing = (words: readonly NameWord[], others: readonly NameWord[]): number =>
  sum(
    words.map((word) =>
      word.kind === 'initial' && (has(others, 'initial') || has(others, 'name'))
        ? { ...word, weight: otherInitial }
        : word.kind === 'form' && has(others, 'form')
          ? { ...word, weight: otherForm }
          : word,
    ),
  )

const firstLetters = (words: readonly NameWord[]): string => words.map(({ text }) => text[0]).join('')

/** Of a name of several words, with or without the small words between and the legal form: `FARC`, `BAE`. */
const isAcronym = (short: readonly NameWord[], long: readonly NameWord[]): boolean => {
  const [word, ...others] = short.filter(({ kind }) => kind !== 'form')
  if (word === undefined || others.length > 0 || word.text.length < 3) return false
  const letters = [
    long,
    long.filter(({ kind }) => kind !== 'particle'),
    long.filter(({ kind }) => kind !== 'form'),
    long.filter(({ kind }) => kind === 'name'),
  ].map(firstLetters)
  return letters.includes(word.text)
}

/** What two names have in common, what words of each stand against one another, what one lacks and what letters differ, in weight of words. */
export type NameFit = {
  readonly agreed: number
  readonly opposed: number
  readonly lacking: number
  readonly differing: number
  /** All of it together, 0 to 1. */
  readonly fit: number
}

const none: NameFit = { agreed: 0, opposed: 0, lacking: 0, differing: 0, fit: 0 }

const together = ({ agreed, opposed, lacking, differing }: Omit<NameFit, 'fit'>): number =>
  agreed /
  (agreed +
    weightOf.opposed * opposed +
    (agreed < littleMore ? weightOf.lackingMuch : weightOf.lacking) * lacking +
    weightOf.differing * differing)

/** A word that a name says twice, or gives in a second spelling, hardly adds to it. */
const repetition = 0.8

/** How much of the weight of words is of such as fit a word of the other name that another has been taken for. */
const saidTwice = (words: readonly NameWord[], fitted: readonly NameWord[], known: KnownNames): number =>
  repetition *
  sum(
    words.filter(
      (word) =>
        word.kind === 'name' &&
        fitted.some((other) => other.kind === 'name' && wordLikeness(word.text, other.text, known) >= repetition),
    ),
  )

const isShort = (a: readonly NameWord[], b: readonly NameWord[], fits: readonly Fit[]): boolean =>
  a.length === 1 &&
  b.length === 1 &&
  fits.every(({ likeness }) => likeness < 0.9) &&
  Math.min(a[0]!.text.length, b[0]!.text.length) <= shortWord

/** How well two names written as one text fit each other, whatever the order of their words. */
export const nameFit = (left: string, right: string, known: KnownNames): NameFit => {
  const a = nameWords(left)
  const b = nameWords(right)
  if (a.length === 0 || b.length === 0) return none
  if (joined(a) === joined(b)) return { ...none, agreed: sum(a), fit: 1 }
  if (isAcronym(a, b) || isAcronym(b, a)) return { ...none, agreed: acronymFit, fit: acronymFit }
  const leftFree = a.map(() => true)
  const rightFree = b.map(() => true)
  const fits = chooseFits(a, b, known, leftFree, rightFree)
  const agreed = fits.reduce((total, { likeness, weight }) => total + likeness * weight, 0)
  if (agreed === 0) return none
  const onlyLeft = unfitted(a, leftFree)
  const onlyRight = unfitted(b, rightFree)
  const [against, otherAgainst] = [opposing(onlyLeft, onlyRight), opposing(onlyRight, onlyLeft)]
  const opposed = Math.min(against, otherAgainst)
  const [more, fitted] =
    against > otherAgainst
      ? [onlyLeft, b.filter((_, i) => rightFree[i] === false)]
      : [onlyRight, a.filter((_, i) => leftFree[i] === false)]
  const parts = {
    agreed,
    opposed,
    lacking: Math.max(0, Math.abs(against - otherAgainst) - saidTwice(more, fitted, known)),
    differing: fits.reduce((total, { likeness, weight }) => total + (1 - likeness) * weight, 0),
  }
  const fit = together(parts)
  const isWeak = fits.every(({ initials }) => initials) || isShort(a, b, fits)
  return { ...parts, fit: isWeak ? Math.min(tooLittle, fit) : fit }
}

/** `fit` of `nameFit`: 0 to 1. */
export const fitNames = (left: string, right: string, known: KnownNames): number => nameFit(left, right, known).fit
