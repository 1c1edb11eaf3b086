import { forenameTokens, nameTokens } from '../text/nameTokens.ts'
import type { Evidence } from './evidence.ts'
import type { Guard } from './guard.ts'
import { sameForename, sameSurname, secondIdentifier } from './identity.ts'

/** Days of birth that living adults have: 365 a year for 60 years. */
const birthDays = 365 * 60

/** How many people of the left person's chosen name and of one birth date the model's population is expected to hold. */
export const expectedNamesakes = ({ pair, left }: Evidence): number => {
  const { frequencies, population } = pair.model
  const name = left.names[pair.leftChoice[pair.slots.first.forename] ?? -1]
  if (name === undefined) return 0
  const forename =
    frequencies.forename.values.get(forenameTokens(name.forenames)[0] ?? '') ?? frequencies.forename.unseen
  const surname = frequencies.surname.values.get(nameTokens(name.surname).join('')) ?? frequencies.surname.unseen
  return (population * forename * surname) / birthDays
}

/** A name so common that several people share it and the birth date, and nothing else agrees. */
export const commonName: Guard = {
  name: 'commonName',
  sentence:
    'The name is common: other people of that name are likely to share the birth date, and nothing else agrees.',
  effect: 'at-most-medium',
  speaks: (evidence) =>
    sameForename(evidence) &&
    sameSurname(evidence) &&
    !secondIdentifier(evidence) &&
    expectedNamesakes(evidence) > evidence.pair.model.commonNameLimit,
}
