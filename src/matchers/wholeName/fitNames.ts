import { isAcronym, withoutOwnAcronym } from './acronym.ts'
import { chooseFits, joined, sum, type Fit } from './chooseFits.ts'
import { nameWords, type NameWord } from './nameWord.ts'
import { wordLikeness, type KnownNames } from './wordLikeness.ts'

/**
 * What words of both names that do not fit, words of one name only, and letters that differ count against a fit. Where little more than one
 * word agrees, words that one name lacks say more.
 */
const weightOf = { opposed: 2, lacking: 0.25, lackingMuch: 0.6, differing: 1 } as const
const littleMore = 1.3

/** The most that names can fit of which only initials or describing words agree, or nothing but one short word, spelled in two ways. */
const tooLittle = 0.5
const shortWord = 5

/** How well the first letters of a firm's or body's name written as one word fit its words. */
const acronymFit = 0.8

/** Initials, legal forms and numbers say more where another stands in their place than where they are left out. */
const otherInitial = 0.6
const otherForm = 0.5
const otherNumber = 1

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
          : word.kind === 'number' && has(others, 'number')
            ? { ...word, weight: otherNumber }
            : word,
    ),
  )

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

const together = ({ agreed, opposed, lacking, differing }: Omit<NameFit, 'fit'>, weightOfLacking: number): number =>
  agreed / (agreed + weightOf.opposed * opposed + weightOfLacking * lacking + weightOf.differing * differing)

/** Words that say what a firm does, where, or whose child somebody is. */
const describes = ({ kind, weight }: NameWord): boolean => kind === 'name' && weight < 1

/** How much agrees of what says who it is. */
const agreedBut = (fits: readonly Fit[], isLeftOut: (fit: Fit) => boolean): number =>
  fits.reduce((total, fit) => total + (isLeftOut(fit) ? 0 : fit.likeness * fit.weight), 0)

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
  const a = withoutOwnAcronym(nameWords(left))
  const b = withoutOwnAcronym(nameWords(right))
  if (a.length === 0 || b.length === 0) return none
  if (joined(a) === joined(b)) return { ...none, agreed: sum(a), fit: 1 }
  if (isAcronym(a, b) || isAcronym(b, a)) return { ...none, agreed: acronymFit, fit: acronymFit }
  const leftFree = a.map(() => true)
  const rightFree = b.map(() => true)
  const fits = chooseFits(a, b, known, leftFree, rightFree)
  const agreed = agreedBut(fits, () => false)
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
  const isDescribing = (found: Fit): boolean =>
    a.slice(found.left, found.left + found.leftCount).every(describes) ||
    b.slice(found.right, found.right + found.rightCount).every(describes)
  const isLittle = agreedBut(fits, isDescribing) < littleMore
  const fit = together(parts, isLittle ? weightOf.lackingMuch : weightOf.lacking)
  const isWeak = fits.every((found) => found.initials || isDescribing(found)) || isShort(a, b, fits)
  return { ...parts, fit: isWeak ? Math.min(tooLittle, fit) : fit }
}

/** `fit` of `nameFit`: 0 to 1. */
export const fitNames = (left: string, right: string, known: KnownNames): number => nameFit(left, right, known).fit
