import * as field from '../../src/matchers/kernel/fields'
import { birthDate, oddDate } from '../birthDate'
import { append, number, postcode, text } from '../buffers'
import {
  code,
  houseEnd,
  readAddress,
  streetEnd,
  streetText,
  town,
  townLength,
  townText,
  unit,
  writeDwelling,
} from '../readAddress'
import { noValue, oddValue, readValue, valueEnd, valueStart } from '../readValue'
import { sexOf } from '../sexOf'
import { addressAt, rowAt, rowCount, rowWords } from '../state'
import * as side from './side'

/** Where the texts put together of the row at hand end. */
let kept: usize = 0

/** Keeps a text that is about to be overwritten. */
function keepText(at: usize, start: usize, end: usize): void {
  side.setText(at, kept, end - start)
  kept = append(kept, start, end - start)
}

function describeAddress(to: usize): void {
  side.setText(to + side.sideHouse, number, houseEnd - number)
  side.setText(to + side.sideStreet, streetText, streetEnd - streetText)
  side.setText(to + side.sideTown, townText, townLength)
  side.setText(to + side.sidePostcode, postcode, code)
  side.setText(to + side.sideOutcode, postcode, unit ? code - 3 : 0)
  store<f64>(to, town === 0 ? 0 : load<f64>(town, field.memoTownBits), side.sideTownBits)
  keepText(to + side.sideContact, text, writeDwelling())
}

/** Describes the values of a row in the order of `lookAtValues`; returns false where others must read it. */
function describeValues(row: i32, to: usize): bool {
  const list = addressAt(field.values)
  const end = list + 4 + <usize>load<i32>(list) * (field.valueSize << 2)
  let at = to + side.sideValues
  for (let value = list + 4; value < end; value += field.valueSize << 2) {
    const valid = readValue(row, value)
    if (valid === oddValue) return false
    if (valid === noValue) continue
    store<i32>(at, load<i32>(value, field.valueSlot << 2))
    store<i32>(at, valid, side.valueValid)
    keepText(at + side.valueText, valueStart, valueEnd)
    at += side.valueSize
  }
  store<i32>(to, <i32>((at - to - side.sideValues) / side.valueSize), side.sideValueCount)
  return true
}

/**
 * Describes a row that is split, and whose words are known, to be compared; what it lacks is missed. Returns false where others must read it.
 */
export function describe(row: i32): bool {
  const to = addressAt(field.described)
  const date = birthDate(row)
  const sex = sexOf(row)
  if (date === oddDate || sex < 0 || !readAddress(row)) return false
  kept = to + side.sideValues + <usize>field.mostValues * side.valueSize
  store<i32>(to, date, side.sideDate)
  store<i32>(to, sex, side.sideSex)
  store<u32>(to, <u32>(rowAt(row) + rowWords), side.sideWords)
  store<i32>(to, load<i32>(rowAt(row), rowCount), side.sideWordCount)
  describeAddress(to)
  return describeValues(row, to)
}
