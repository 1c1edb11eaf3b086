import { type PlainPerson, plainValueKinds, weakValue } from '../../records/plain/plainPerson.ts'
import { asciiText } from '../text/asciiText.ts'
import { latinText } from '../text/latinText.ts'
import { maxTokens } from '../text/nameTokens.ts'
import { birthDateOfBytes } from './birthDateOfBytes.ts'
import { appendAddress } from './cellAddress.ts'
import { recall, type Street } from './cellMemory.ts'
import { packCode, putText, readCode } from './cellValues.ts'
import type { Cells } from './cells.ts'
import { push } from './intVector.ts'
import { sexCode } from './sexCode.ts'
import { plainWord } from './plainWord.ts'
import { numberEnd } from './readLines.ts'
import { header, nameField } from './row.ts'
import { beginName, endName } from './nameParts.ts'
import { finishRow, noteSection, startRow } from './sections.ts'
import { appendByte, appendRange, appendText } from './textBuffer.ts'
import { forenameWords, placeOf, readStreet, surnameOf, type Workspace } from './workspace.ts'

const blank = 32

/** The bytes of the person at hand. */
const held: Cells = {
  bytes: new Uint8Array(0),
  starts: new Int32Array(0),
  ends: new Int32Array(0),
  text: (start, end) => latinText(held.bytes, start, end),
}

const packSex = (workspace: Workspace, start: number, { bytes, sex: { data } }: PlainPerson): void => {
  const code = String.fromCharCode(bytes[data[0]!]!)
  const isOne = data[1] === data[0]! + 1
  workspace.rows.data[start + header.sex] = isOne && (code === 'M' || code === 'F') ? sexCode[code] : 0
}

const packDates = ({ rows }: Workspace, { bytes, dates: { data, length } }: PlainPerson): number => {
  for (let i = 0; i < length; i += 2) push(rows, birthDateOfBytes(bytes, data[i]!, data[i + 1]!, 'ymd'))
  return length / 2
}

/** Appends the words of forenames; returns how many. */
const packForenames = (workspace: Workspace, from: number, to: number): number => {
  const { rows } = workspace
  const { bytes } = held
  const first = rows.length
  for (let start = from; start < to;) {
    let end = start
    while (end < to && bytes[end] !== blank) end += 1
    const word = plainWord(workspace, bytes, start, end)
    if (word < 0) {
      rows.length = first
      const words = forenameWords(workspace, held.text(from, to))
      const count = Math.min(words.length, maxTokens)
      for (let i = 0; i < count; i += 1) push(rows, words[i]!)
      return count
    }
    if (rows.length < first + maxTokens) push(rows, word)
    start = end + 1
  }
  return rows.length - first
}

/** Appends the words of a surname and notes the words run together; returns how many. */
const packSurname = (workspace: Workspace, from: number, to: number, at: number): number => {
  const { rows } = workspace
  if (from === to) return 0
  const word = plainWord(workspace, held.bytes, from, to)
  if (word >= 0) {
    push(rows, word)
    rows.data[at + nameField.wholeSurname] = word
    return 1
  }
  const { words, whole } = surnameOf(workspace, held.text(from, to))
  for (let i = 0; i < words.length; i += 1) push(rows, words[i]!)
  rows.data[at + nameField.wholeSurname] = whole
  return words.length
}

const packNames = (workspace: Workspace, { names: { data, length } }: PlainPerson): number => {
  let count = 0
  for (let i = 0; i < length; i += 4) {
    const at = beginName(workspace.rows)
    const forenames = packForenames(workspace, data[i]!, data[i + 1]!)
    const surnames = packSurname(workspace, data[i + 2]!, data[i + 3]!, at)
    if (endName(workspace, at, forenames, surnames, i / 4)) count += 1
  }
  return count
}

const flat = Array.from('Flat ', (letter) => letter.charCodeAt(0))
const comma = 44

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90

/** Where the number of a flat ends that a line begins with, as in `Flat 3A, 12 High Street`: at a comma before a blank; -1 for no such line. */
const flatNumberEnd = (bytes: Uint8Array, from: number, to: number): number => {
  for (let i = 0; i < flat.length; i += 1) if (bytes[from + i] !== flat[i]) return -1
  const first = from + flat.length
  let at = first
  while (at < to && isDigit(bytes[at]!)) at += 1
  if (at === first) return -1
  if (at < to && isCapital(bytes[at]!)) at += 1
  return at + 2 < to && bytes[at] === comma && bytes[at + 1] === blank ? at : -1
}

/** Puts a number behind those of `workspace.number`. */
const addNumber = ({ number }: Workspace, from: number, to: number): void => {
  if (number.length > 0) appendByte(number, blank)
  appendRange(number, held.bytes, from, to)
}

/** The street of a line; house numbers go to `workspace.number`. What follows them is read once for all houses of the street. */
const readHeldLine = (workspace: Workspace, from: number, to: number): Street => {
  const { number, cells } = workspace
  const { bytes } = held
  number.length = 0
  const flatEnd = flatNumberEnd(bytes, from, to)
  if (flatEnd >= 0) addNumber(workspace, from + flat.length, flatEnd)
  const start = flatEnd >= 0 ? flatEnd + 2 : from
  const after = numberEnd(bytes, start, to)
  if (after > start) addNumber(workspace, start, after)
  const isNumbered = number.length > 0
  const rest = isNumbered
    ? recall(cells.heldStreets, held, after > start ? after + 1 : start, to, readStreet, workspace)
    : readStreet(workspace, held.text(from, to))
  if (rest.number === '') return rest
  if (isNumbered) appendByte(number, blank)
  appendText(number, rest.number)
  return rest
}

const packAddresses = (workspace: Workspace, { addresses: { data, length } }: PlainPerson): number => {
  const { postcode, cells } = workspace
  let count = 0
  for (let i = 0; i < length; i += 8) {
    const street = readHeldLine(workspace, data[i]!, data[i + 1]!)
    const town = recall(cells.heldPlaces, held, data[i + 2]!, data[i + 3]!, placeOf, workspace)
    postcode.length = 0
    appendRange(postcode, held.bytes, data[i + 4]!, data[i + 5]!)
    count += appendAddress(workspace, street, town, i / 8)
  }
  return count
}

const nino = plainValueKinds.indexOf('nino')
const ninoLength = 8

const packValues = (workspace: Workspace, { values: { data, length } }: PlainPerson): number => {
  let count = 0
  for (let i = 0; i < length; i += 4) {
    readCode(workspace.text, held, data[i + 2]!, data[i + 3]!)
    const kind = data[i]! & ~weakValue
    if (kind === nino) workspace.text.length = Math.min(workspace.text.length, ninoLength)
    count += packCode(workspace, workspace.slots.plain[kind]!, kind === data[i] ? 1 : 0, data[i + 1]!)
  }
  return count
}

const learnText = (_workspace: Workspace, text: string): string => asciiText(text)

const packText = (workspace: Workspace, slot: number, from: number, to: number): number => {
  if (slot < 0 || from === to) return 0
  putText(workspace.text, recall(workspace.cells.heldTexts, held, from, to, learnText, workspace))
  return packCode(workspace, slot, 1, 0)
}

const packTexts = (workspace: Workspace, { texts: { data } }: PlainPerson): number =>
  packText(workspace, workspace.slots.first.birthplace, data[0]!, data[1]!) +
  packText(workspace, workspace.slots.first.occupation, data[2]!, data[3]!)

/** Appends a person to the workspace's rows without making texts of ranges, the same row as `packPerson` makes; returns where it starts. */
export const packPlain = (workspace: Workspace, person: PlainPerson): number => {
  const { rows } = workspace
  held.bytes = person.bytes
  const start = startRow(workspace)
  packSex(workspace, start, person)
  const dates = rows.length
  noteSection(rows, start, header.dates, dates, packDates(workspace, person))
  const names = rows.length
  noteSection(rows, start, header.names, names, packNames(workspace, person))
  const addresses = rows.length
  noteSection(rows, start, header.addresses, addresses, packAddresses(workspace, person))
  const values = rows.length
  noteSection(rows, start, header.values, values, packValues(workspace, person) + packTexts(workspace, person))
  finishRow(workspace, start)
  return start
}
