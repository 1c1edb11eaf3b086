import { nameWords, type NameWord } from './nameWord.ts'
import { alikeEnough, wordLikeness, type KnownNames } from './wordLikeness.ts'

/** Words of both names taken for the same, as ranges; the words of a range are read run together. */
type Fit = {
  readonly left: number
  readonly leftCount: number
  readonly right: number
  readonly rightCount: number
  readonly likeness: number
  readonly weight: number
}

/** Words that one run-together word may stand for. */
const longestRun = 3

/** What words of both names that do not fit, words of one name only, and letters that differ count against a fit. */
const contradicting = 2
const lacking = 0.25
const differing = 1

/** Where little more than one word agrees, words that one name lacks say more. */
const littleMore = 1.3
const lackingMuch = 0.6

/** How well the first letters of a firm's or body's name written as one word fit its words. */
const acronymFit = 0.8

const sum = (words: readonly NameWord[]): number => words.reduce((total, { weight }) => total + weight, 0)
const joined = (words: readonly NameWord[]): string => words.map(({ text }) => text).join('')

const likenessOf = (a: readonly NameWord[], b: readonly NameWord[], known: KnownNames): number => {
  const left = joined(a)
  const right = joined(b)
  if (left === right) return 1
  if (a.length + b.length > 2) return left.length < 5 ? 0 : Math.max(0, wordLikeness(left, right, known) - 0.02)
  const [one, other] = [a[0]!, b[0]!]
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
      fits.push({ left, leftCount, right, rightCount, likeness: 0.9, weight: 0.4 * Math.max(leftCount, rightCount) })
    }
    const likeness = likenessOf(mine, theirs, known)
    if (likeness < (several ? 0.85 : alikeEnough)) return
    const weight = several ? Math.max(sum(mine), sum(theirs)) : Math.min(sum(mine), sum(theirs))
    fits.push({ left, leftCount, right, rightCount, likeness, weight })
  }
  for (let left = 0; left < a.length; left += 1) {
    for (let right = 0; right < b.length; right += 1) {
      look(left, 1, right, 1)
      for (let run = 2; run <= longestRun; run += 1) {
        look(left, run, right, 1)
        look(left, 1, right, run)
      }
    }
  }
  return fits.sort((x, y) => y.likeness * y.weight - x.likeness * x.weight || x.left - y.left || x.right - y.right)
}

/** Takes the best fits first; each word once. */
const choose = (fits: readonly Fit[], leftFree: boolean[], rightFree: boolean[]): Fit[] =>
  fits.filter((fit) => {
    const mine = leftFree.slice(fit.left, fit.left + fit.leftCount)
    const theirs = rightFree.slice(fit.right, fit.right + fit.rightCount)
    if (mine.includes(false) || theirs.includes(false)) return false
    leftFree.fill(false, fit.left, fit.left + fit.leftCount)
    rightFree.fill(false, fit.right, fit.right + fit.rightCount)
    return true
  })

const unfitted = (words: readonly NameWord[], free: readonly boolean[]): NameWord[] =>
  words.filter((_, index) => free[index])

const isAcronym = (short: readonly NameWord[], long: readonly NameWord[]): boolean => {
  const [word, ...others] = short.filter(({ kind }) => kind !== 'form')
  const words = long.filter(({ kind }) => kind === 'name')
  return others.length === 0 && words.length > 2 && word?.text === words.map(({ text }) => text[0]).join('')
}

const against = (fits: readonly Fit[], agreed: number, onlyLeft: number, onlyRight: number): number =>
  contradicting * Math.min(onlyLeft, onlyRight) +
  (agreed < littleMore ? lackingMuch : lacking) * Math.abs(onlyLeft - onlyRight) +
  differing * fits.reduce((total, { likeness, weight }) => total + (1 - likeness) * weight, 0)

/**
 * How well two names written as one text fit each other, 0 to 1, whatever the order of their words: what agrees, against what
 * differs and what one of the two lacks.
 */
export const fitNames = (left: string, right: string, known: KnownNames): number => {
  const a = nameWords(left)
  const b = nameWords(right)
  if (a.length === 0 || b.length === 0) return 0
  if (joined(a) === joined(b)) return 1
  if (isAcronym(a, b) || isAcronym(b, a)) return acronymFit
  const leftFree = a.map(() => true)
  const rightFree = b.map(() => true)
  const fits = choose(fitsOf(a, b, known), leftFree, rightFree)
  const agreed = fits.reduce((total, { likeness, weight }) => total + likeness * weight, 0)
  if (agreed === 0) return 0
  return agreed / (agreed + against(fits, agreed, sum(unfitted(a, leftFree)), sum(unfitted(b, rightFree))))
}
