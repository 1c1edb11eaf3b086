import * as field from '../src/matchers/kernel/fields'
import { text } from './buffers'
import { addBits, foldSign, halfValues, present, setHalf, traits, traitValues } from './folds'
import { readCode, readForm, textEnd } from './forms'
import { addValue, clearValues } from './look'
import { recall } from './memos'
import { addressAt, cellAt } from './state'
import { codeSign, hashBytes } from './text'

/** Places of the outline that hold a value of the row at hand, and those that have several. */
let met: i32 = 0
let several: i32 = 0

function noteValue(value: usize, outline: usize, start: usize, end: usize, valid: bool): void {
  const hash = hashBytes(start, end)
  addValue(load<i32>(value, field.valueKey << 2), load<i32>(value, field.valueType << 2), hash)
  addBits(outline, present, 1 << load<i32>(value, field.valueSlot << 2))
  const place = load<i32>(value, field.valuePlace << 2)
  if (place < 0) return
  several |= met & (1 << place)
  met |= 1 << place
  const signed = load<i32>(value, field.valueSigned << 2) !== 0
  setHalf(outline, halfValues + place, signed ? foldSign(codeSign(start, end), <i32>(end - start), valid) : hash >>> 16)
}

/** Notes the value in a cell; returns false where others must read it. */
function readValue(value: usize, outline: usize, start: usize, end: usize): bool {
  const form = load<i32>(value, field.valueForm << 2)
  if (form === field.formText) {
    const entry = recall(field.memoText, start, end)
    if (entry === 0) return true
    if (load<i32>(entry, field.memoUsable) === 0) return false
    const from: usize = load<u32>(entry, field.memoOf)
    const length: usize = load<u32>(entry, field.memoOfLength)
    if (length > 0) noteValue(value, outline, from, from + length, true)
    return true
  }
  if (!readCode(start, end)) return false
  const valid = readForm(form)
  if (valid < 0) return false
  noteValue(value, outline, text, textEnd, valid === 1)
  return true
}

/** Reads the values of a row and writes them to the outline, as `lookAtValues`; returns false where others must read the row. */
export function lookAtValues(row: i32, outline: usize): bool {
  clearValues()
  met = 0
  several = 0
  const list = addressAt(field.values)
  const end = list + 4 + <usize>load<i32>(list) * (field.valueSize << 2)
  for (let value = list + 4; value < end; value += field.valueSize << 2) {
    const cell = cellAt(row, load<i32>(value))
    const start: usize = load<u32>(cell)
    const stop: usize = load<u32>(cell, 4)
    if (start < stop && !readValue(value, outline, start, stop)) return false
  }
  addBits(outline, traits, several << traitValues)
  return true
}
