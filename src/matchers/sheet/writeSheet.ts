import { packPerson } from '../pack/packPerson.ts'
import { addressField, header, nameField, nameSize, valueField } from '../pack/row.ts'
import { placeIn, poolOf } from '../pack/words.ts'
import { nextRow, type Workspace } from '../pack/workspace.ts'
import type { Subject } from '../subject.ts'
import { sheetVersion } from './sheetVersion.ts'
import { createSheetWriter, putBytes, putNumber } from './sheetWriter.ts'

/** Fields of an address that hold a name or place, and those that hold another value. */
const placeFields = [addressField.street, addressField.town] as const
const codeFields = [addressField.number, addressField.postcode, addressField.outcode, addressField.contact] as const

/** Strings of the person at hand by number, each once: names and places, and other values (see `wordId`, `valueId`). */
type Strings = { readonly names: number[]; readonly values: number[] }

const writer = createSheetWriter()
/** The person at hand. */
const row = createSheetWriter()
const strings: Strings = { names: [], values: [] }

const note = (list: number[], word: number): void => {
  if (word >= 0 && !list.includes(word)) list.push(word)
}

type UseName = (heap: Int32Array, at: number) => void

const eachName = (heap: Int32Array, at: number, use: UseName): void => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    use(heap, nameAt)
    nameAt += nameSize(heap, nameAt)
  }
}

const noteName: UseName = (heap, nameAt) => {
  for (let i = nameAt + nameField.words; i < nameAt + nameSize(heap, nameAt); i += 1) note(strings.names, heap[i]!)
  note(strings.names, heap[nameAt + nameField.wholeSurname]!)
}

/** Where the entries of a section start, one after the other. */
const entries = (heap: Int32Array, at: number, section: number, size: number): number[] =>
  Array.from({ length: heap[at + section + 1]! }, (_, i) => at + heap[at + section]! + i * size)

const noteStrings = (heap: Int32Array, at: number): void => {
  strings.names.length = 0
  strings.values.length = 0
  eachName(heap, at, noteName)
  for (const i of entries(heap, at, header.addresses, addressField.size)) {
    for (const field of placeFields) note(strings.names, heap[i + field]!)
    for (const field of codeFields) note(strings.values, heap[i + field]!)
  }
  for (const i of entries(heap, at, header.values, valueField.size)) note(strings.values, heap[i + valueField.word]!)
}

const putStrings = ({ words }: Workspace, list: readonly number[]): void => {
  putNumber(row, list.length)
  for (const word of list) {
    const { bytes, starts } = poolOf(words, word)
    const place = placeIn(words, word)
    putNumber(row, starts[place + 1]! - starts[place]!)
    putBytes(row, bytes, starts[place]!, starts[place + 1]!)
  }
}

/** The place of a string plus 1; 0 for none. */
const putString = (list: readonly number[], word: number): void => putNumber(row, word < 0 ? 0 : list.indexOf(word) + 1)

const putName: UseName = (heap, nameAt) => {
  putNumber(row, heap[nameAt + nameField.ordinal]!)
  putNumber(row, heap[nameAt + nameField.forenames]!)
  putNumber(row, heap[nameAt + nameField.surnames]!)
  putString(strings.names, heap[nameAt + nameField.wholeSurname]!)
  for (let i = nameAt + nameField.words; i < nameAt + nameSize(heap, nameAt); i += 1) putString(strings.names, heap[i]!)
}

const putRow = (workspace: Workspace, at: number): void => {
  const heap = workspace.rows.data
  noteStrings(heap, at)
  putStrings(workspace, strings.names)
  putStrings(workspace, strings.values)
  putNumber(row, heap[at + header.sex]!)
  putNumber(row, heap[at + header.dateCount]!)
  for (const i of entries(heap, at, header.dates, 1)) putNumber(row, heap[i]!)
  putNumber(row, heap[at + header.nameCount]!)
  eachName(heap, at, putName)
  putNumber(row, heap[at + header.addressCount]!)
  for (const i of entries(heap, at, header.addresses, addressField.size)) {
    for (const field of placeFields) putString(strings.names, heap[i + field]!)
    for (const field of codeFields) putString(strings.values, heap[i + field]!)
    putNumber(row, heap[i + addressField.ordinal]!)
  }
  putNumber(row, heap[at + header.valueCount]!)
  for (const i of entries(heap, at, header.values, valueField.size)) {
    putNumber(row, heap[i + valueField.slot]!)
    putNumber(row, heap[i + valueField.valid]!)
    putString(strings.values, heap[i + valueField.word]!)
    putNumber(row, heap[i + valueField.ordinal]!)
  }
}

/** Four bytes each: keys are hashes, which no shorter form saves room for. */
const putKeys = (keys: Int32Array): void => {
  putNumber(writer, keys.length)
  const bytes = new Uint8Array(keys.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, key] of keys.entries()) view.setInt32(i * 4, key)
  putBytes(writer, bytes, 0, bytes.length)
}

/** The keys a person is stored with, given where the packed row starts. */
export type KeysOf = (at: number, person: number) => Int32Array

/**
 * People as the engine packs them, in bytes that stand by themselves: read back (`readRow`) they need neither their record nor its
 * texts. `keysOf` sees each packed row in turn; what it gives is stored with the person. The workspace must have no left side of its own.
 */
export const writeSheet = (workspace: Workspace, people: readonly Subject[], keysOf: KeysOf): Uint8Array => {
  writer.length = 0
  putNumber(writer, sheetVersion(workspace.model) >>> 0)
  putNumber(writer, people.length)
  for (const [i, person] of people.entries()) {
    nextRow(workspace)
    const at = packPerson(workspace, person)
    putKeys(keysOf(at, i))
    row.length = 0
    putRow(workspace, at)
    putNumber(writer, row.length)
    putBytes(writer, row.bytes, 0, row.length)
  }
  return writer.bytes.slice(0, writer.length)
}
