import { levelOf, type Evidence } from '../guards/evidence.ts'
import type { Guard } from '../guards/guard.ts'
import { sameForename, sameIdentifier, sameSurname, secondIdentifier } from '../guards/identity.ts'

/** How sure the engine is that two records are one person. NONE: below the model's `low` threshold. */
export type Band = 'HIGH' | 'MEDIUM' | 'LOW' | 'RELATIVE' | 'NONE'

const agreeingDates = new Set(['exact', 'first-january', 'swapped', 'typing-error'])

/** The date of birth agrees, or is unknown while a number agrees. */
const dateAllowsHigh = (evidence: Evidence): boolean => {
  const level = levelOf(evidence, 'date-of-birth')
  return agreeingDates.has(level) || (level === 'missing' && sameIdentifier(evidence))
}

const nameAgrees = (evidence: Evidence): boolean => sameForename(evidence) || sameSurname(evidence)

/** HIGH needs the weight, a second identifier beside name and birth date, and no guard against it. */
export const bandOf = (evidence: Evidence, speaking: readonly Guard[]): Band => {
  const { low, medium, high } = evidence.pair.model.thresholds
  const { weight } = evidence
  if (weight < low) return 'NONE'
  if (speaking.some((guard) => guard.effect === 'relative')) return 'RELATIVE'
  const capped = speaking.some((guard) => guard.effect === 'at-most-medium')
  if (weight >= high && !capped && nameAgrees(evidence) && dateAllowsHigh(evidence) && secondIdentifier(evidence))
    return 'HIGH'
  return weight >= medium ? 'MEDIUM' : 'LOW'
}
