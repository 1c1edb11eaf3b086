import { addAddress, addEmail, addPhone, addVehicle } from '../keys/contactKeys.ts'
import { addIdentifier } from '../keys/identifierKeys.ts'
import { addDateInitials, addPostcodeInitials } from '../keys/initialKeys.ts'
import type { KeyBuffer } from '../keys/keyBuffer.ts'
import { addPair, addPairInTown, makesPair, needsTown, pairHash } from '../keys/namePairKeys.ts'
import { addSurnameYears } from '../keys/surnameYearKeys.ts'
import type { KeyKind } from '../model/model.ts'
import type { Look } from './look.ts'

type LookRule = (look: Look, buffer: KeyBuffer) => void

const identifierKeys: LookRule = ({ slots, hashes, values, plan }, buffer) => {
  const { identifierHashes } = plan.slots
  for (let i = 0; i < values; i += 1) {
    const type = identifierHashes.get(slots[i]!)
    if (type !== undefined) addIdentifier(buffer, type, hashes[i]!)
  }
}

const addressKeys: LookRule = ({ hasContact, contact }, buffer) => {
  if (hasContact) addAddress(buffer, contact)
}

const addValues = (look: Look, buffer: KeyBuffer, slot: number, add: typeof addPhone): void => {
  for (let i = 0; i < look.values; i += 1) if (look.slots[i] === slot) add(buffer, look.hashes[i]!)
}

const phoneKeys: LookRule = (look, buffer) => addValues(look, buffer, look.plan.slots.first.phone, addPhone)
const vehicleKeys: LookRule = (look, buffer) => addValues(look, buffer, look.plan.slots.first.vehicle, addVehicle)
const emailKeys: LookRule = (look, buffer) => addValues(look, buffer, look.plan.slots.first.email, addEmail)

const surnameYearKeys: LookRule = ({ surname, otherInitials, date, dates }, buffer) =>
  addSurnameYears(buffer, surname, otherInitials, date, 0, dates)

const dateInitialKeys: LookRule = ({ date, dates, initials }, buffer) => {
  if (dates > 0) addDateInitials(buffer, date[0]!, initials)
}

const namePairKeys: LookRule = ({ workspace, glances, words, hasTown, town }, buffer) => {
  const { lines } = workspace.words.lines
  const surname = glances[0]!
  for (let w = 1; w < words; w += 1) {
    const forename = glances[w]!
    if (!makesPair(lines, forename)) continue
    const hash = pairHash(lines, forename, surname)
    if (!needsTown(lines, forename, surname)) addPair(buffer, hash)
    else if (hasTown) addPairInTown(buffer, hash, town)
  }
}

const postcodeInitialKeys: LookRule = ({ hasPostcode, postcode, initials }, buffer) => {
  if (hasPostcode) addPostcodeInitials(buffer, postcode, initials)
}

const lookRules: Partial<Record<KeyKind, LookRule>> = {
  identifier: identifierKeys,
  address: addressKeys,
  phone: phoneKeys,
  vehicle: vehicleKeys,
  email: emailKeys,
  'surname-year': surnameYearKeys,
  'date-initial': dateInitialKeys,
  'name-pair': namePairKeys,
  'postcode-initial': postcodeInitialKeys,
}

/** Rules for all kinds of key a model names; undefined where a look is not enough for one of them. */
export const lookRulesOf = (kinds: readonly KeyKind[]): readonly LookRule[] | undefined => {
  const rules = kinds.flatMap((kind) => lookRules[kind] ?? [])
  return rules.length === kinds.length ? rules : undefined
}
