import type { Address } from '../../records/person.ts'
import type { Subject } from '../subject.ts'
import { dwelling, outcodeOf, postcodeText } from '../text/addressText.ts'
import { maxTokens } from '../text/nameTokens.ts'
import { asciiText } from '../text/asciiText.ts'
import { codeSign } from '../text/codeSign.ts'
import { codeText } from '../text/codeText.ts'
import { birthDate } from './birthDate.ts'
import { push, type IntVector } from './intVector.ts'
import { beginName, endName } from './nameParts.ts'
import { header, nameField } from './row.ts'
import { finishRow, noteSection, startRow } from './sections.ts'
import type { Slots } from './slots.ts'
import { packPlainWords, plainWordOf } from './plainWords.ts'
import { sexCode } from './sexCode.ts'
import { valueId } from './words.ts'
import { forenameWords, placeOf, streetOf, surnameOf, type Workspace } from './workspace.ts'

const packDates = (rows: IntVector, person: Subject): number => {
  let count = 0
  for (const date of person.datesOfBirth) {
    const packed = birthDate(date)
    if (packed === 0) continue
    push(rows, packed)
    count += 1
  }
  return count
}

/** Appends the words of forenames; returns how many. */
const packForenames = (workspace: Workspace, text: string): number => {
  const plain = packPlainWords(workspace, text)
  if (plain >= 0) return plain
  const words = forenameWords(workspace, text)
  const count = Math.min(words.length, maxTokens)
  for (let i = 0; i < count; i += 1) push(workspace.rows, words[i]!)
  return count
}

/** Appends the words of a surname and notes the words run together; returns how many. */
const packSurname = (workspace: Workspace, text: string, at: number): number => {
  const { rows } = workspace
  const plain = plainWordOf(workspace, text, 0, text.length)
  if (plain >= 0) {
    push(rows, plain)
    rows.data[at + nameField.wholeSurname] = plain
    return 1
  }
  const { words, whole } = surnameOf(workspace, text)
  for (let i = 0; i < words.length; i += 1) push(rows, words[i]!)
  rows.data[at + nameField.wholeSurname] = whole
  return words.length
}

const packNames = (workspace: Workspace, person: Subject): number => {
  let count = 0
  for (let ordinal = 0; ordinal < person.names.length; ordinal += 1) {
    const name = person.names[ordinal]!
    const at = beginName(workspace.rows)
    const forenames = packForenames(workspace, name.forenames)
    const surnames = packSurname(workspace, name.surname, at)
    if (endName(workspace, at, forenames, surnames, ordinal)) count += 1
  }
  return count
}

const optionalValue = (workspace: Workspace, text: string): number =>
  text === '' ? -1 : valueId(workspace.words, text)

const packAddress = (workspace: Workspace, address: Address, ordinal: number): boolean => {
  const { rows } = workspace
  const line = streetOf(workspace, address.line)
  const town = placeOf(workspace, address.town)
  const postcode = postcodeText(address.postcode)
  if (line.number === '' && line.street === '' && town.text === '' && postcode === '') return false
  push(rows, optionalValue(workspace, line.number))
  push(rows, line.word)
  push(rows, town.word)
  push(rows, optionalValue(workspace, postcode))
  push(rows, optionalValue(workspace, outcodeOf(postcode)))
  push(rows, optionalValue(workspace, dwelling(line, town.text, postcode)))
  push(rows, ordinal)
  push(rows, line.letters)
  push(rows, town.letters)
  push(rows, codeSign(postcode))
  push(rows, postcode.length)
  return true
}

const packAddresses = (workspace: Workspace, person: Subject): number => {
  let count = 0
  for (let i = 0; i < person.addresses.length; i += 1) if (packAddress(workspace, person.addresses[i]!, i)) count += 1
  return count
}

const packValue = (workspace: Workspace, slot: number, text: string, valid: boolean, ordinal: number): number => {
  if (text === '' || slot < 0) return 0
  push(workspace.rows, slot)
  push(workspace.rows, valid ? 1 : 0)
  push(workspace.rows, valueId(workspace.words, text))
  push(workspace.rows, ordinal)
  push(workspace.rows, codeSign(text))
  push(workspace.rows, text.length)
  return 1
}

/** Of a National Insurance number the first eight characters are compared: its suffix may be blank. */
export const identifierText = (type: string, value: string): string => {
  const text = codeText(value)
  return type === 'nino' ? text.slice(0, 8) : text
}

const packContacts = (workspace: Workspace, person: Subject, slots: Slots): number => {
  let count = 0
  for (let i = 0; i < person.phones.length; i += 1) {
    const { value, validity } = person.phones[i]!
    if (validity !== 'placeholder')
      count += packValue(workspace, slots.first.phone, codeText(value), validity === 'valid', i)
  }
  for (let i = 0; i < person.emails.length; i += 1) {
    count += packValue(workspace, slots.first.email, codeText(person.emails[i]!), true, i)
  }
  for (let i = 0; i < person.vehicles.length; i += 1) {
    const { value, validity } = person.vehicles[i]!
    if (validity !== 'placeholder')
      count += packValue(workspace, slots.first.vehicle, codeText(value), validity === 'valid', i)
  }
  return count
}

const packIdentifiers = (workspace: Workspace, person: Subject, slots: Slots): number => {
  let count = 0
  for (let i = 0; i < person.identifiers.length; i += 1) {
    const { type, value, validity } = person.identifiers[i]!
    const slot = slots.identifiers.get(type)
    if (slot === undefined || validity === 'placeholder') continue
    count += packValue(workspace, slot, identifierText(type, value), validity === 'valid', i)
  }
  return count
}

const packTexts = (workspace: Workspace, person: Subject, slots: Slots): number => {
  let count = packValue(workspace, slots.first.birthplace, asciiText(person.birthplace), true, 0)
  count += packValue(workspace, slots.first.occupation, asciiText(person.occupation), true, 0)
  for (const { slot, field } of slots.extras)
    count += packValue(workspace, slot, asciiText(person.extras?.[field] ?? ''), true, 0)
  return count
}

/** Appends a person to the workspace's rows; returns where the row starts. */
export const packPerson = (workspace: Workspace, person: Subject): number => {
  const { rows, slots } = workspace
  const start = startRow(workspace)
  rows.data[start + header.sex] = sexCode[person.sex]
  const dates = rows.length
  noteSection(rows, start, header.dates, dates, packDates(rows, person))
  const names = rows.length
  noteSection(rows, start, header.names, names, packNames(workspace, person))
  const addresses = rows.length
  noteSection(rows, start, header.addresses, addresses, packAddresses(workspace, person))
  const values = rows.length
  const contacts = packContacts(workspace, person, slots)
  const identifiers = packIdentifiers(workspace, person, slots)
  noteSection(rows, start, header.values, values, contacts + identifiers + packTexts(workspace, person, slots))
  finishRow(workspace, start)
  return start
}
