import { leastLetters } from './acronym.ts'
import { formLikeness } from './legalForm.ts'
import type { NameWord } from './nameWord.ts'
import { alikeEnough, wordLikeness, type KnownNames } from './wordLikeness.ts'

/** Words of both names taken for the same, as ranges; the words of a range are read run together. */
export type Fit = {
  readonly left: number
  readonly leftCount: number
  readonly right: number
  readonly rightCount: number
  readonly likeness: number
  readonly weight: number
  /** Letters for words, on one side or on both, too few for an acronym. */
  readonly initials: boolean
}

/** Words that one run-together word may stand for. */
const longestRun = 3

/** Words of which one word may be the first letters. */
const longestAcronym = 6

/** Words run together must be more alike than single ones. */
const runsAlikeEnough = 0.8

export const sum = (words: readonly NameWord[]): number => words.reduce((total, { weight }) => total + weight, 0)
export const joined = (words: readonly NameWord[]): string => words.map(({ text }) => text).join('')

const likenessOf = (a: readonly NameWord[], b: readonly NameWord[], known: KnownNames): number => {
  const left = joined(a)
  const right = joined(b)
  if (left === right) return 1
  if (a.length + b.length > 2) {
    const words = [...a, ...b].every(({ kind }) => kind === 'name' || kind === 'particle')
    return words && Math.max(left.length, right.length) >= 5 ? Math.max(0, wordLikeness(left, right, known) - 0.02) : 0
  }
  const [one, other] = [a[0]!, b[0]!]
  if (one.kind === 'form' && other.kind === 'form') return formLikeness(left, right)
  if (one.kind === 'initial' || other.kind === 'initial') return left[0] === right[0] ? 0.9 : 0
  const exact = one.kind !== 'name' || other.kind !== 'name'
  return exact ? 0 : wordLikeness(left, right, known)
}

/** Initials written together: `JR` for `JOHN ROBERT`. */
const areInitials = (a: readonly NameWord[], b: readonly NameWord[]): boolean => {
  const [letters, words] = a.length === 1 ? [a[0]!.text, b] : [b[0]!.text, a]
  return (
    letters.length === words.length && words.every(({ text, kind }, i) => kind !== 'form' && text[0] === letters[i])
  )
}

const fitsOf = (a: readonly NameWord[], b: readonly NameWord[], known: KnownNames): Fit[] => {
  const fits: Fit[] = []
  const look = (left: number, leftCount: number, right: number, rightCount: number): void => {
    const mine = a.slice(left, left + leftCount)
    const theirs = b.slice(right, right + rightCount)
    if (mine.length < leftCount || theirs.length < rightCount) return
    const several = leftCount + rightCount > 2
    if (several && areInitials(mine, theirs)) {
      fits.push({
        left,
        leftCount,
        right,
        rightCount,
        likeness: 0.9,
        weight: 0.4 * Math.max(leftCount, rightCount),
        initials: Math.max(leftCount, rightCount) < leastLetters,
      })
    }
    if (leftCount > longestRun || rightCount > longestRun) return
    const likeness = likenessOf(mine, theirs, known)
    if (likeness < (several ? runsAlikeEnough : alikeEnough)) return
    const weight = several ? Math.max(sum(mine), sum(theirs)) : Math.min(sum(mine), sum(theirs))
    const initials = !several && (mine[0]!.kind === 'initial' || theirs[0]!.kind === 'initial')
    fits.push({ left, leftCount, right, rightCount, likeness, weight, initials })
  }
  for (let left = 0; left < a.length; left += 1) {
    for (let right = 0; right < b.length; right += 1) {
      look(left, 1, right, 1)
      for (let run = 2; run <= longestAcronym; run += 1) {
        look(left, run, right, 1)
        look(left, 1, right, run)
      }
    }
  }
  return fits.sort((x, y) => y.likeness * y.weight - x.likeness * x.weight || x.left - y.left || x.right - y.right)
}

/**
 * Which words of two names are taken for one another, best fits first, each word once; they are no longer `true` in the lists of free words.
 */
export const chooseFits = (
  a: readonly NameWord[],
  b: readonly NameWord[],
  known: KnownNames,
  leftFree: boolean[],
  rightFree: boolean[],
): Fit[] =>
  fitsOf(a, b, known).filter((fit) => {
    const mine = leftFree.slice(fit.left, fit.left + fit.leftCount)
    const theirs = rightFree.slice(fit.right, fit.right + fit.rightCount)
    if (mine.includes(false) || theirs.includes(false)) return false
    leftFree.fill(false, fit.left, fit.left + fit.leftCount)
    rightFree.fill(false, fit.right, fit.right + fit.rightCount)
    return true
  })
