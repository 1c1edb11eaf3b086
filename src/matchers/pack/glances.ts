import { push, reserve, type IntVector } from './intVector.ts'
import { nameGlance } from './nameGlance.ts'
import { glanceField, header, nameField, nameSize } from './row.ts'
import { glanceAt, metLine } from './wordLines.ts'
import type { Words } from './words.ts'

const known = (rows: IntVector, first: number, word: number): boolean => {
  for (let i = first; i < rows.length; i += glanceField.size) if (rows.data[i] === word) return true
  return false
}

const copy = (rows: IntVector, from: Int32Array, at: number): void => {
  reserve(rows, glanceField.size)
  const { data, length } = rows
  for (let i = 0; i < glanceField.size - 1; i += 1) data[length + i] = from[at + i]!
  rows.length = length + glanceField.size - 1
}

const add = (rows: IntVector, words: Words, first: number, word: number): void => {
  if (word < 0 || known(rows, first, word)) return
  push(rows, word)
  const line = metLine(words.lines, word)
  if (line >= 0) return copy(rows, words.lines.lines, glanceAt(line))
  // The list of glances may grow, and be another, by this one.
  const glance = nameGlance(words, word)
  copy(rows, words.glances.data, glance)
}

/** Appends the glances (see `glanceField`) of the row that starts at `start`; returns their number. */
export const packGlances = (rows: IntVector, words: Words, start: number): number => {
  const first = rows.length
  let nameAt = start + rows.data[start + header.names]!
  let partial = 0
  for (let i = rows.data[start + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(rows.data, nameAt)
    if (rows.data[nameAt + nameField.forenames] === 0) partial |= 1
    if (rows.data[nameAt + nameField.surnames] === 0) partial |= 2
    add(rows, words, first, rows.data[nameAt + nameField.wholeSurname]!)
    for (let w = nameAt + nameField.words; w < end; w += 1) add(rows, words, first, rows.data[w]!)
    nameAt = end
  }
  rows.data[start + header.partial] = partial
  return (rows.length - first) / glanceField.size
}
