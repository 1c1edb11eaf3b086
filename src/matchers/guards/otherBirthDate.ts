import { levelOf } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameForename, sameSurname, secondIdentifier } from './identity.ts'

const apart = new Set(['different', 'nearby', 'two-parts'])

/** A rare name can outweigh another birth date; without anything else that agrees it is a namesake more often than not. */
export const otherBirthDate: Guard = {
  name: 'otherBirthDate',
  sentence: 'The dates of birth differ and nothing but the name speaks for one person: this may be a namesake.',
  effect: 'at-most-low',
  speaks: (evidence) =>
    apart.has(levelOf(evidence, 'date-of-birth')) &&
    sameForename(evidence) &&
    sameSurname(evidence) &&
    !secondIdentifier(evidence),
}
