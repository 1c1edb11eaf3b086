import * as field from '../../src/matchers/kernel/fields'
import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { addressAt, rowAt, rowKeysFrom, rowKeysTo, told } from '../state'

/** Where the sketch of a sheet looked at lies, of its row. */
export const rowSketch: usize = 0

/** Where the next number is, and where the sheet ends. */
let at: usize = 0
let end: usize = 0
/** Keys of the sheets looked at together, and where the next sketch goes. */
let keys: i32 = 0
let next: usize = 0

export function startHeads(): void {
  keys = 0
  next = addressAt(sheet.decoded)
}

/** As `takeNumber` of sheet/readSheet; 0 beyond the end. */
function takeNumber(): i32 {
  let value = 0
  for (let shift = 0; at < end; shift += 7) {
    const byte = load<u8>(at)
    at += 1
    value |= (<i32>byte & 0x7f) << shift
    if (byte < 0x80) return value
  }
  return 0
}

/** The number of integers that come next, -1 where they are more than the sheet or the room for them. */
function takeCount(most: i32): i32 {
  const count = takeNumber()
  return count < 0 || count > most || at + ((<usize>count) << 2) > end ? -1 : count
}

function takeKeys(row: usize): bool {
  const count = takeCount(sheet.mostKeys)
  if (count < 0) return false
  store<i32>(row, keys, rowKeysFrom)
  let to = addressAt(field.keys) + ((<usize>keys) << 3)
  // Of what kind they are, is not known.
  for (const stop = at + ((<usize>count) << 2); at < stop; at += 4, to += 8)
    store<i64>(to, <i64>bswap<u32>(load<u32>(at)))
  keys += count
  store<i32>(row, keys, rowKeysTo)
  return true
}

function takeSketch(row: usize): bool {
  const count = takeCount(sheet.mostInts)
  if (count < 0) return false
  store<u32>(row, <u32>next, rowSketch)
  for (const stop = at + ((<usize>count) << 2); at < stop; at += 4, next += 4)
    store<u32>(next, bswap<u32>(load<u32>(at)))
  return true
}

/** Reads keys and sketch of the sheet that begins and ends there; returns false where others must read it. */
export function readHead(row: i32, from: usize, to: usize): bool {
  at = from
  end = to
  if (takeNumber() !== told(sheet.version) || takeNumber() !== 1) return false
  return takeKeys(rowAt(row)) && takeSketch(rowAt(row))
}
