import { outlinePlanOf } from '../outline/plan.ts'
import { packPerson } from '../pack/packPerson.ts'
import { createVector, push, type IntVector } from '../pack/intVector.ts'
import { addressField, header, nameField, nameSize, valueField } from '../pack/row.ts'
import { placeIn, poolOf, wordHash } from '../pack/words.ts'
import { nextRow, type Workspace } from '../pack/workspace.ts'
import { writeSketch } from '../sketch/writeSketch.ts'
import type { Subject } from '../subject.ts'
import { sheetVersion } from './sheetVersion.ts'
import { createSheetWriter, putBytes, putIntegers, putNumber } from './sheetWriter.ts'

/** Fields of an address that hold a name or place, and those that hold another value. */
const placeFields = [addressField.street, addressField.town] as const
const codeFields = [addressField.number, addressField.postcode, addressField.outcode, addressField.contact] as const

const writer = createSheetWriter()
/** The person at hand. */
const row = createSheetWriter()
/** Strings of the person at hand by number, each once: names and places, and other values (see `wordId`, `valueId`). */
const names = createVector(64)
const values = createVector(64)
const sketched = createVector(256)

/** The place of a string in a list plus 1; 0 for none. A person has few strings. */
const placeOf = ({ data, length }: IntVector, word: number): number => {
  for (let i = 0; i < length; i += 1) if (data[i] === word) return i + 1
  return 0
}

const note = (list: IntVector, word: number): void => {
  if (word >= 0 && placeOf(list, word) === 0) push(list, word)
}

const noteNames = (heap: Int32Array, at: number): void => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(heap, nameAt)
    for (let w = nameAt + nameField.words; w < end; w += 1) note(names, heap[w]!)
    note(names, heap[nameAt + nameField.wholeSurname]!)
    nameAt = end
  }
}

const noteAddresses = (heap: Int32Array, at: number): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) {
    for (const field of placeFields) note(names, heap[i + field]!)
    for (const field of codeFields) note(values, heap[i + field]!)
  }
}

const noteValues = (heap: Int32Array, at: number): void => {
  const first = at + heap[at + header.values]!
  const end = first + heap[at + header.valueCount]! * valueField.size
  for (let i = first; i < end; i += valueField.size) note(values, heap[i + valueField.word]!)
}

const putStrings = ({ words }: Workspace, list: IntVector): void => {
  putNumber(row, list.length)
  for (let i = 0; i < list.length; i += 1) {
    const word = list.data[i]!
    const { bytes, starts } = poolOf(words, word)
    const place = placeIn(words, word)
    putNumber(row, starts[place + 1]! - starts[place]!)
    putBytes(row, bytes, starts[place]!, starts[place + 1]!)
  }
}

const putString = (list: IntVector, word: number): void => putNumber(row, word < 0 ? 0 : placeOf(list, word))

const putDates = (heap: Int32Array, at: number): void => {
  const first = at + heap[at + header.dates]!
  const count = heap[at + header.dateCount]!
  putNumber(row, count)
  for (let i = 0; i < count; i += 1) putNumber(row, heap[first + i]!)
}

const putNames = (heap: Int32Array, at: number): void => {
  putNumber(row, heap[at + header.nameCount]!)
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    putNumber(row, heap[nameAt + nameField.ordinal]!)
    putNumber(row, heap[nameAt + nameField.forenames]!)
    putNumber(row, heap[nameAt + nameField.surnames]!)
    putString(names, heap[nameAt + nameField.wholeSurname]!)
    const end = nameAt + nameSize(heap, nameAt)
    for (let w = nameAt + nameField.words; w < end; w += 1) putString(names, heap[w]!)
    nameAt = end
  }
}

const putAddresses = (heap: Int32Array, at: number): void => {
  const count = heap[at + header.addressCount]!
  putNumber(row, count)
  const first = at + heap[at + header.addresses]!
  for (let i = first; i < first + count * addressField.size; i += addressField.size) {
    for (const field of placeFields) putString(names, heap[i + field]!)
    for (const field of codeFields) putString(values, heap[i + field]!)
    putNumber(row, heap[i + addressField.ordinal]!)
  }
}

const putValues = (heap: Int32Array, at: number): void => {
  const count = heap[at + header.valueCount]!
  putNumber(row, count)
  const first = at + heap[at + header.values]!
  for (let i = first; i < first + count * valueField.size; i += valueField.size) {
    putNumber(row, heap[i + valueField.slot]!)
    putNumber(row, heap[i + valueField.valid]!)
    putString(values, heap[i + valueField.word]!)
    putNumber(row, heap[i + valueField.ordinal]!)
  }
}

const putRow = (workspace: Workspace, at: number): void => {
  const heap = workspace.rows.data
  row.length = 0
  names.length = 0
  values.length = 0
  noteNames(heap, at)
  noteAddresses(heap, at)
  noteValues(heap, at)
  putStrings(workspace, names)
  putStrings(workspace, values)
  putNumber(row, heap[at + header.sex]!)
  putDates(heap, at)
  putNames(heap, at)
  putAddresses(heap, at)
  putValues(heap, at)
}

/**
 * What a sheet holds of each person for whoever does not want the row: `keysOf` sees each packed row in turn and gives the keys stored with it;
 * `sketched`: a sketch besides (see `sketch`).
 */
export type SheetHead = { readonly keysOf: (at: number, person: number) => Int32Array; readonly sketched: boolean }

const putSketch = (workspace: Workspace, at: number): void => {
  const { words, rows, model } = workspace
  sketched.length = 0
  writeSketch(outlinePlanOf(model), rows.data, at, (word) => wordHash(words, word), sketched)
  putIntegers(writer, sketched.data, sketched.length)
}

/**
 * A sheet of people who are packed one after the other: `pack` says where the row of each starts. It lasts until the next one is written.
 */
export const writeSheetOf = (
  workspace: Workspace,
  people: number,
  pack: (person: number) => number,
  head: SheetHead,
): Uint8Array => {
  writer.length = 0
  putNumber(writer, sheetVersion(workspace.model) >>> 0)
  putNumber(writer, people)
  for (let i = 0; i < people; i += 1) {
    nextRow(workspace)
    const at = pack(i)
    const keys = head.keysOf(at, i)
    putIntegers(writer, keys, keys.length)
    if (head.sketched) putSketch(workspace, at)
    else putNumber(writer, 0)
    putRow(workspace, at)
    putNumber(writer, row.length)
    putBytes(writer, row.bytes, 0, row.length)
  }
  return writer.bytes.subarray(0, writer.length)
}

/**
 * People as the engine packs them, in bytes that stand by themselves: read back (`readRow`) they need neither their record nor its
 * texts. The workspace must have no left side of its own.
 */
export const writeSheet = (workspace: Workspace, people: readonly Subject[], head: SheetHead): Uint8Array =>
  writeSheetOf(workspace, people.length, (i) => packPerson(workspace, people[i]!), head).slice()
