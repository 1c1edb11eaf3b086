import { forenameTokens, nameTokens } from '../text/nameTokens.ts'
import { levelOf, type Evidence } from './evidence.ts'

/** The forename words of the two names that were laid side by side. */
const forenamesOf = (evidence: Evidence): readonly [string[], string[]] => {
  const { pair, left, right } = evidence
  const slot = pair.slots.first.forename
  const mine = left.names[pair.leftChoice[slot] ?? -1]
  const theirs = right.names[pair.rightChoice[slot] ?? -1]
  const swapped = levelOf(evidence, 'name-order') === 'swapped'
  return [
    forenameTokens(mine?.forenames ?? ''),
    swapped ? nameTokens(theirs?.surname ?? '') : forenameTokens(theirs?.forenames ?? ''),
  ]
}

const stands = (word: string, other: string): boolean =>
  word === other || (word[0] === other[0] && Math.min(word.length, other.length) === 1)

const areAmong = (words: readonly string[], others: readonly string[]): boolean =>
  words.length < others.length && words.every((word) => others.some((other) => stands(word, other)))

/**
 * One of the two goes by some of the other's forenames: `Imran` for `Mohammed Imran`. Twins and brothers differ in a word that each has and
 * the other lacks.
 */
export const isCallName = (evidence: Evidence): boolean => {
  const [left, right] = forenamesOf(evidence)
  return areAmong(left, right) || areAmong(right, left)
}
