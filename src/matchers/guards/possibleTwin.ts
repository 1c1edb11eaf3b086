import { levelOf, type Evidence } from './evidence.ts'
import type { Guard } from './guard.ts'
import { firstForenamesDiffer } from './otherFirstForename.ts'
import { sameIdentifier, sameSurname, sharedDwelling, sharedPostcode } from './identity.ts'

const otherForename = (evidence: Evidence): boolean =>
  ['different', 'similar'].includes(levelOf(evidence, 'forename')) || firstForenamesDiffer(evidence)

const sameBirthDate = (evidence: Evidence): boolean =>
  ['exact', 'first-january'].includes(levelOf(evidence, 'date-of-birth'))

/** Same surname, same birth date, one home, another first forename (crossed ones included), no number that agrees. */
export const possibleTwin: Guard = {
  name: 'possibleTwin',
  sentence: 'They may be twins: same surname, birth date and home, but different forenames.',
  effect: 'relative',
  speaks: (evidence) =>
    sameSurname(evidence) &&
    sameBirthDate(evidence) &&
    otherForename(evidence) &&
    (sharedDwelling(evidence) || sharedPostcode(evidence)) &&
    !sameIdentifier(evidence),
}
