import * as field from '../src/matchers/kernel/fields'
import { append, appendByte, number, postcode, street as joined, text } from './buffers'
import { recall } from './memos'
import { mayBePlaceholder } from './placeholder'
import { isUnit, readPostcode } from './postcode'
import { addressAt, cellAt, told } from './state'
import { hashBytes, isCapital, isDigit } from './text'

export const blank: i32 = 32

/** Where the house number that stands before a blank at the start of a range ends; the start where there is none. */
function numberEnd(start: usize, end: usize): usize {
  let at = start
  while (at < end && isDigit(load<u8>(at))) at += 1
  if (at === start) return start
  if (at < end && isCapital(load<u8>(at))) at += 1
  return at < end && load<u8>(at) === blank ? at : start
}

/** The house numbers and the street of the lines read so far. */
export let houseEnd: usize = 0
export let streetText: usize = 0
export let streetEnd: usize = 0
export let streetHash: i32 = 0

function addHouse(from: usize, length: usize): void {
  if (houseEnd > number) houseEnd = appendByte(houseEnd, <u8>blank)
  houseEnd = append(houseEnd, from, length)
}

function addStreet(from: usize, length: usize, hash: i32): void {
  if (streetEnd === streetText) {
    streetText = from
    streetEnd = from + length
    streetHash = hash
    return
  }
  let end = streetEnd
  if (streetText !== joined) end = append(joined, streetText, streetEnd - streetText)
  streetText = joined
  streetEnd = append(appendByte(end, <u8>blank), from, length)
  streetHash = hashBytes(streetText, streetEnd)
}

/** Adds what is remembered of a line or of what follows its house number; returns false where others must read it. */
function addRest(entry: usize): bool {
  if (load<i32>(entry, field.memoUsable) === 0) return false
  const house = load<u32>(entry, field.memoHouseLength)
  if (house > 0) addHouse(load<u32>(entry, field.memoHouse), house)
  const length = load<u32>(entry, field.memoOfLength)
  if (length > 0) addStreet(load<u32>(entry, field.memoOf), length, load<i32>(entry, field.memoTextHash))
  return true
}

function readLine(start: usize, end: usize): bool {
  const after = numberEnd(start, end)
  if (after > start) {
    if (mayBePlaceholder(start, end)) return false
    addHouse(start, after - start)
  }
  const entry = after > start ? recall(field.memoStreet, after + 1, end) : recall(field.memoLine, start, end)
  return entry === 0 || addRest(entry)
}

/** As `readLines`; returns false where others must read the row. */
function readLines(row: i32): bool {
  houseEnd = number
  streetText = joined
  streetEnd = joined
  const columns = addressAt(field.lines)
  const count = load<i32>(columns)
  for (let c = 1; c <= count; c++) {
    const cell = cellAt(row, load<i32>(columns + ((<usize>c) << 2)))
    const start: usize = load<u32>(cell)
    const end: usize = load<u32>(cell, 4)
    if (start < end && !readLine(start, end)) return false
  }
  return true
}

/** The town's entry, 0 for none. */
function recallTown(row: i32): usize {
  const column = told(field.townColumn)
  if (column < 0) return 0
  const cell = cellAt(row, column)
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  return start === end ? 0 : recall(field.memoPlace, start, end)
}

/** The town's entry, its text; the length of the postcode and whether it is a British unit. */
export let town: usize = 0
export let townText: usize = 0
export let townLength: usize = 0
export let code: usize = 0
export let unit: bool = false

/** Reads the address of a row; returns false where others must read the row. */
export function readAddress(row: i32): bool {
  if (!readLines(row)) return false
  town = recallTown(row)
  if (town !== 0 && load<i32>(town, field.memoUsable) === 0) return false
  townText = town === 0 ? 0 : load<u32>(town, field.memoOf)
  townLength = town === 0 ? 0 : load<u32>(town, field.memoOfLength)
  const length = readPostcode(row)
  if (length < 0) return false
  unit = isUnit(length)
  code = <usize>length
  return true
}

/** Puts the dwelling of the address read last together in `text` (see `writeDwelling`); returns where it ends. */
export function writeDwelling(): usize {
  const house = houseEnd - number
  const street = streetEnd - streetText
  if (unit && (house > 0 || street > 0)) {
    const end = house > 0 ? append(text, number, house) : append(text, streetText, street)
    return append(appendByte(end, <u8>blank), postcode, code)
  }
  if (house === 0 || street === 0 || (code === 0 && townLength === 0)) return text
  const end = append(appendByte(append(text, number, house), <u8>blank), streetText, street)
  return code > 0
    ? append(appendByte(end, <u8>blank), postcode, code)
    : append(appendByte(end, <u8>blank), townText, townLength)
}
