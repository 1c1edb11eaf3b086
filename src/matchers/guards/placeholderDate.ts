import type { Checked } from '../../records/person.ts'
import { levelOf, type Evidence } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameIdentifier, secondIdentifier, wholeNameAgrees } from './identity.ts'

const isPlaceholder = (date: Checked): boolean => date.validity === 'placeholder'

/** 1 January on both sides, and neither whole name nor second identifier to make up for a date that says less than others. */
const weakDate = (evidence: Evidence): boolean =>
  levelOf(evidence, 'date-of-birth') === 'first-january' && !(wholeNameAgrees(evidence) && secondIdentifier(evidence))

/** A birth date that stands for "unknown" (one listed as a placeholder, or 1 January with little beside it), and no number that agrees. */
export const placeholderDate: Guard = {
  name: 'placeholderDate',
  sentence: 'A date of birth may be a stand-in for an unknown one.',
  effect: 'at-most-medium',
  speaks: (evidence) =>
    !sameIdentifier(evidence) &&
    (weakDate(evidence) ||
      evidence.left.datesOfBirth.some(isPlaceholder) ||
      evidence.right.datesOfBirth.some(isPlaceholder)),
}
