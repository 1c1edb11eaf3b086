import { levelOf } from './evidence.ts'
import type { Guard } from './guard.ts'
import { numberCarries } from './identity.ts'

/** Born on the same day one year apart, and no number that agrees: two people have been taken for one on exactly that. */
export const nearBirthDate: Guard = {
  name: 'nearBirthDate',
  sentence: 'The dates of birth are exactly one year apart: this may be another person.',
  effect: 'at-most-medium',
  speaks: (evidence) => levelOf(evidence, 'date-of-birth') === 'near-year' && !numberCarries(evidence),
}
