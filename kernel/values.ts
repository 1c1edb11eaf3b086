import * as field from '../src/matchers/kernel/fields'
import { addBits, foldSign, halfValues, present, setHalf, traits, traitValues } from './folds'
import { addValue, clearValues } from './look'
import { noValue, oddValue, readValue, valueEnd, valueStart } from './readValue'
import { addressAt } from './state'
import { codeSign, hashBytes } from './text'

/** Places of the outline that hold a value of the row at hand, and those that have several. */
let met: i32 = 0
let several: i32 = 0

function noteValue(value: usize, outline: usize, valid: bool): void {
  const hash = hashBytes(valueStart, valueEnd)
  addValue(load<i32>(value, field.valueKey << 2), load<i32>(value, field.valueType << 2), hash)
  addBits(outline, present, 1 << load<i32>(value, field.valueSlot << 2))
  const place = load<i32>(value, field.valuePlace << 2)
  if (place < 0) return
  several |= met & (1 << place)
  met |= 1 << place
  const signed = load<i32>(value, field.valueSigned << 2) !== 0
  setHalf(
    outline,
    halfValues + place,
    signed ? foldSign(codeSign(valueStart, valueEnd), <i32>(valueEnd - valueStart), valid) : hash >>> 16,
  )
}

/** Reads the values of a row and writes them to the outline, as `lookAtValues`; returns false where others must read the row. */
export function lookAtValues(row: i32, outline: usize): bool {
  clearValues()
  met = 0
  several = 0
  const list = addressAt(field.values)
  const end = list + 4 + <usize>load<i32>(list) * (field.valueSize << 2)
  for (let value = list + 4; value < end; value += field.valueSize << 2) {
    const valid = readValue(row, value)
    if (valid === oddValue) return false
    if (valid !== noValue) noteValue(value, outline, valid === 1)
  }
  addBits(outline, traits, several << traitValues)
  return true
}
