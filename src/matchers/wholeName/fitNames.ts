import { chooseFits, joined, sum } from './chooseFits.ts'
import { nameWords, type NameWord } from './nameWord.ts'
import type { KnownNames } from './wordLikeness.ts'

/**
 * What words of both names that do not fit, words of one name only, and letters that differ count against a fit. Where little more than one
 * word agrees, words that one name lacks say more.
 */
const weightOf = { opposed: 2, lacking: 0.25, lackingMuch: 0.6, differing: 1 } as const
const littleMore = 1.3

/** The most that names can fit of which only initials agree. */
const onlyInitials = 0.5

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

const isAcronym = (short: readonly NameWord[], long: readonly NameWord[]): boolean => {
  const [word, ...others] = short.filter(({ kind }) => kind !== 'form')
  const words = long.filter(({ kind }) => kind === 'name')
  return others.length === 0 && words.length > 2 && word?.text === words.map(({ text }) => text[0]).join('')
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
  const parts = {
    agreed,
    opposed: Math.min(against, otherAgainst),
    lacking: Math.abs(against - otherAgainst),
    differing: fits.reduce((total, { likeness, weight }) => total + (1 - likeness) * weight, 0),
  }
  const fit = together(parts)
  return { ...parts, fit: fits.every(({ initials }) => initials) ? Math.min(onlyInitials, fit) : fit }
}

/** `fit` of `nameFit`: 0 to 1. */
export const fitNames = (left: string, right: string, known: KnownNames): number => nameFit(left, right, known).fit
