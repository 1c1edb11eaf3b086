import type { PersonName } from '../../records/person.ts'
import { isLikely } from '../compare/wholeName.ts'
import { contactBit } from '../score/sharedContacts.ts'
import { nameTokens } from '../text/nameTokens.ts'
import { fitNames } from '../wholeName/fitNames.ts'
import { knownNames } from '../wholeName/knownNames.ts'
import { levelOf, type Evidence } from './evidence.ts'

const sameSurnameLevels = new Set(['exact', 'part', 'variant', 'close'])
const sameForenameLevels = new Set(['exact', 'variant', 'close'])

export const sameSurname = (evidence: Evidence): boolean => sameSurnameLevels.has(levelOf(evidence, 'surname'))
export const sameForename = (evidence: Evidence): boolean => sameForenameLevels.has(levelOf(evidence, 'forename'))
export const sharedDwelling = (evidence: Evidence): boolean => (evidence.contact & contactBit.address) !== 0
export const sharedPostcode = (evidence: Evidence): boolean => levelOf(evidence, 'postcode') === 'exact'

const wholeName = ({ forenames, surname }: PersonName): string => nameTokens(`${forenames} ${surname}`).join(' ')

/** The words of two names fit each other in any order: family name first, father's initial first, a name in the wrong field. */
export const wholeNameAgrees = ({ pair, left, right }: Evidence): boolean => {
  const known = knownNames(pair.model)
  return left.names.some((mine) =>
    right.names.some((theirs) => isLikely(fitNames(wholeName(mine), wholeName(theirs), known))),
  )
}

/** A valid number of one type agrees. */
export const sameIdentifier = (evidence: Evidence): boolean =>
  evidence.pair.model.comparisons.some(
    ({ compare, levels }, slot) => compare === 'identifier' && levels[evidence.pair.levels[slot]!] === 'same',
  )

/** Two different valid numbers of one type, that people do not have two of in a row (a passport is renewed). */
export const contradictingIdentifier = ({ pair }: Evidence): boolean =>
  pair.model.comparisons.some(
    ({ compare, field, levels }, slot) =>
      compare === 'identifier' && field !== 'passport' && levels[pair.levels[slot]!] === 'different',
  )

/**
 * A valid number agrees and so do forename and surname, with no number against them: enough to be sure of the person although the birth date
 * is in doubt.
 */
export const numberCarries = (evidence: Evidence): boolean =>
  sameIdentifier(evidence) && sameForename(evidence) && sameSurname(evidence) && !contradictingIdentifier(evidence)

const validPhone = ({ pair, left, right }: Evidence): boolean => {
  const slot = pair.slots.first.phone
  if (slot < 0 || pair.model.comparisons[slot]!.levels[pair.levels[slot]!] !== 'same') return false
  return (
    left.phones[pair.leftChoice[slot]!]?.validity === 'valid' &&
    right.phones[pair.rightChoice[slot]!]?.validity === 'valid'
  )
}

/**
 * Does something else than name and birth date agree that few people share? A valid number, a valid phone, or a dwelling known with
 * a date on at least one side.
 */
export const secondIdentifier = (evidence: Evidence): boolean =>
  sameIdentifier(evidence) || validPhone(evidence) || (sharedDwelling(evidence) && datedAddress(evidence))

const datedAddress = ({ left, right }: Evidence): boolean =>
  [...left.addresses, ...right.addresses].some((address) => address.from !== '')
