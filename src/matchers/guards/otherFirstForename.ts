import { isCallName } from './callName.ts'
import { levelOf, type Evidence } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameSurname, secondIdentifier } from './identity.ts'

/** A further forename agrees and the first ones differ, each a word that the other lacks. */
export const firstForenamesDiffer = (evidence: Evidence): boolean =>
  levelOf(evidence, 'forename') === 'other-forename' && !isCallName(evidence)

/** Where the father's name follows one's own, brothers and sisters share all but the first. */
export const otherFirstForename: Guard = {
  name: 'otherFirstForename',
  sentence: 'The first forenames differ and what agrees is shared by brothers and sisters: this may be one of them.',
  effect: 'at-most-low',
  speaks: (evidence) => firstForenamesDiffer(evidence) && sameSurname(evidence) && !secondIdentifier(evidence),
}
