import { levelOf, type Evidence } from '../guards/evidence.ts'
import type { Guard } from '../guards/guard.ts'
import {
  numberCarries,
  sameForename,
  sameIdentifier,
  sameSurname,
  secondIdentifier,
  wholeNameAgrees,
} from '../guards/identity.ts'

/** How sure the engine is that two records are one person. NONE: below the model's `low` threshold. */
export type Band = 'HIGH' | 'MEDIUM' | 'LOW' | 'RELATIVE' | 'NONE'

const agreeingDates = new Set(['exact', 'first-january', 'swapped', 'typing-error'])

/** The weight without what the date of birth adds. */
const weightBesideDate = ({ pair, weight }: Evidence): number => {
  const slot = pair.slots.first['date-of-birth']
  return weight - pair.model.comparisons[slot]!.weights[pair.levels[slot]!]!
}

/**
 * The date of birth agrees; or it is unknown and a number agrees; or it is one year off, and number and whole name are enough without it: such
 * a date never counts towards HIGH.
 */
const dateAllowsHigh = (evidence: Evidence): boolean => {
  const level = levelOf(evidence, 'date-of-birth')
  if (level === 'missing') return sameIdentifier(evidence)
  if (level === 'near-year')
    return numberCarries(evidence) && weightBesideDate(evidence) >= evidence.pair.model.thresholds.high
  return agreeingDates.has(level)
}

const nameAgrees = (evidence: Evidence): boolean =>
  sameForename(evidence) || sameSurname(evidence) || wholeNameAgrees(evidence)

/** HIGH needs the weight, a second identifier beside name and birth date, and no guard against it. */
export const bandOf = (evidence: Evidence, speaking: readonly Guard[]): Band => {
  const { low, medium, high } = evidence.pair.model.thresholds
  const { weight } = evidence
  if (weight < low) return 'NONE'
  if (speaking.some((guard) => guard.effect === 'relative')) return 'RELATIVE'
  if (speaking.some((guard) => guard.effect === 'at-most-low')) return 'LOW'
  const capped = speaking.some((guard) => guard.effect === 'at-most-medium')
  if (weight >= high && !capped && nameAgrees(evidence) && dateAllowsHigh(evidence) && secondIdentifier(evidence))
    return 'HIGH'
  return weight >= medium ? 'MEDIUM' : 'LOW'
}
