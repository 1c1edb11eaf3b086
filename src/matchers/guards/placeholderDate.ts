import type { Checked } from '../../records/person.ts'
import { levelOf } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameIdentifier } from './identity.ts'

const isPlaceholder = (date: Checked): boolean => date.validity === 'placeholder'

/** A birth date that stands for "unknown" (1 January, or one listed as a placeholder), and no number that agrees. */
export const placeholderDate: Guard = {
  name: 'placeholderDate',
  sentence: 'A date of birth may be a stand-in for an unknown one.',
  effect: 'at-most-medium',
  speaks: (evidence) =>
    !sameIdentifier(evidence) &&
    (levelOf(evidence, 'date-of-birth') === 'first-january' ||
      evidence.left.datesOfBirth.some(isPlaceholder) ||
      evidence.right.datesOfBirth.some(isPlaceholder)),
}
