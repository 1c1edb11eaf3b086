import { push, reserve, type IntVector } from '../pack/intVector.ts'
import { addressField, header, nameField } from '../pack/row.ts'
import { runTogether } from '../pack/runTogether.ts'
import { finishRow, noteSection, startRow } from '../pack/sections.ts'
import { placeIn, poolOf, valueIdOfBytes, wordIdOfBytes, wordLetters } from '../pack/words.ts'
import type { Workspace } from '../pack/workspace.ts'
import type { Model } from '../model/model.ts'
import { codeSignOfBytes } from '../text/codeSign.ts'
import { sheetVersion } from './sheetVersion.ts'

/** Where in a sheet the next number is, and the numbers that the strings of the person at hand have in the workspace. */
type Reader = { bytes: Uint8Array; at: number; names: Int32Array; values: Int32Array }

const reader: Reader = { bytes: new Uint8Array(0), at: 0, names: new Int32Array(64), values: new Int32Array(64) }

const takeNumber = (): number => {
  const { bytes } = reader
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[reader.at]!
    reader.at += 1
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return value
  }
}

type Intern = typeof wordIdOfBytes

/** Numbers the strings that come next, from place 1 on; place 0 is no string. */
const takeStrings = ({ words }: Workspace, list: Int32Array, intern: Intern): Int32Array => {
  const count = takeNumber()
  const numbers = count < list.length ? list : new Int32Array(count * 2)
  numbers[0] = -1
  for (let i = 1; i <= count; i += 1) {
    const length = takeNumber()
    numbers[i] = intern(words, reader.bytes, reader.at, reader.at + length)
    reader.at += length
  }
  return numbers
}

const takeDates = ({ rows }: Workspace): number => {
  const count = takeNumber()
  for (let i = 0; i < count; i += 1) push(rows, takeNumber())
  return count
}

const takeNames = (workspace: Workspace): number => {
  const { rows } = workspace
  const count = takeNumber()
  for (let i = 0; i < count; i += 1) {
    const at = rows.length
    for (let field = 0; field < nameField.words; field += 1) push(rows, 0)
    rows.data[at + nameField.ordinal] = takeNumber()
    const forenames = takeNumber()
    const surnames = takeNumber()
    rows.data[at + nameField.forenames] = forenames
    rows.data[at + nameField.surnames] = surnames
    rows.data[at + nameField.wholeSurname] = reader.names[takeNumber()]!
    for (let w = forenames + surnames; w > 0; w -= 1) push(rows, reader.names[takeNumber()]!)
    rows.data[at + nameField.wholeForename] = runTogether(workspace, at + nameField.words, forenames)
  }
  return count
}

const lettersOrNone = ({ words }: Workspace, word: number): number => (word < 0 ? 0 : wordLetters(words, word))

/** Appends the sign and the length of a code (see `codeSign`). */
const pushSign = ({ rows, words }: Workspace, word: number): void => {
  const { bytes, starts } = poolOf(words, word)
  const start = starts[placeIn(words, word)]!
  const end = starts[placeIn(words, word) + 1]!
  push(rows, codeSignOfBytes(bytes, start, end))
  push(rows, end - start)
}

const takeAddress = (workspace: Workspace): void => {
  const { rows } = workspace
  const at = rows.length
  for (let field = 0; field <= addressField.ordinal; field += 1) push(rows, 0)
  const street = reader.names[takeNumber()]!
  const town = reader.names[takeNumber()]!
  rows.data[at + addressField.street] = street
  rows.data[at + addressField.town] = town
  rows.data[at + addressField.number] = reader.values[takeNumber()]!
  const postcode = reader.values[takeNumber()]!
  rows.data[at + addressField.postcode] = postcode
  rows.data[at + addressField.outcode] = reader.values[takeNumber()]!
  rows.data[at + addressField.contact] = reader.values[takeNumber()]!
  rows.data[at + addressField.ordinal] = takeNumber()
  push(rows, lettersOrNone(workspace, street))
  push(rows, lettersOrNone(workspace, town))
  if (postcode >= 0) return pushSign(workspace, postcode)
  push(rows, 0)
  push(rows, 0)
}

const takeAddresses = (workspace: Workspace): number => {
  const count = takeNumber()
  for (let i = 0; i < count; i += 1) takeAddress(workspace)
  return count
}

const takeValues = (workspace: Workspace): number => {
  const { rows } = workspace
  const count = takeNumber()
  for (let i = 0; i < count; i += 1) {
    push(rows, takeNumber())
    push(rows, takeNumber())
    const word = reader.values[takeNumber()]!
    push(rows, word)
    push(rows, takeNumber())
    pushSign(workspace, word)
  }
  return count
}

/** Starts reading a sheet: how many people it holds, -1 where it was not written for this model. `readRow` then reads one after the other. */
export const openSheet = (model: Model, sheet: Uint8Array): number => {
  reader.bytes = sheet
  reader.at = 0
  return sheet.length > 0 && takeNumber() === sheetVersion(model) ? takeNumber() : -1
}

/** The integer at a place of the sheet. */
const integerAt = (at: number): number =>
  (reader.bytes[at]! << 24) | (reader.bytes[at + 1]! << 16) | (reader.bytes[at + 2]! << 8) | reader.bytes[at + 3]!

const takeIntegers = (vector: IntVector): void => {
  const count = takeNumber()
  vector.length = 0
  reserve(vector, count)
  const { data } = vector
  for (let i = 0; i < count; i += 1) data[i] = integerAt(reader.at + i * 4)
  vector.length = count
  reader.at += count * 4
}

/** Reads the keys and the sketch of the next person of the open sheet; `readBody` then reads the row. */
export const readHead = (keys: IntVector, sketched: IntVector): void => {
  takeIntegers(keys)
  takeIntegers(sketched)
}

/** Appends the person whose head was read last to the workspace's rows, the same row as `packPerson` makes; returns where it starts. */
export const readBody = (workspace: Workspace): number => {
  const { rows } = workspace
  takeNumber()
  reader.names = takeStrings(workspace, reader.names, wordIdOfBytes)
  reader.values = takeStrings(workspace, reader.values, valueIdOfBytes)
  const start = startRow(workspace)
  rows.data[start + header.sex] = takeNumber()
  const dates = rows.length
  noteSection(rows, start, header.dates, dates, takeDates(workspace))
  const names = rows.length
  noteSection(rows, start, header.names, names, takeNames(workspace))
  const addresses = rows.length
  noteSection(rows, start, header.addresses, addresses, takeAddresses(workspace))
  const values = rows.length
  noteSection(rows, start, header.values, values, takeValues(workspace))
  finishRow(workspace, start)
  return start
}

const passIntegers = (): void => {
  const count = takeNumber()
  reader.at += count * 4
}

/** `readBody` of the next person of the open sheet, past keys and sketch. */
export const readRow = (workspace: Workspace): number => {
  passIntegers()
  passIntegers()
  return readBody(workspace)
}
