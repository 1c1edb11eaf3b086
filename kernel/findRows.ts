import * as field from '../src/matchers/kernel/fields'
import { areSettled, hasMore, leaveToOthers, linked, readRows, settled, together } from './block'
import { noteId } from './ids'
import { lookAtRows } from './lookAtRows'
import { missingCount } from './missing'
import { foundSize, storeFound } from './sortKeys'
import {
  addressAt,
  looked,
  rowAt,
  rowCount,
  rowKeysFrom,
  rowKeysTo,
  rowOutline,
  rowRecord,
  rowState,
  rowWords,
  told,
  wordLine,
  wordSize,
} from './state'

/** Keys found of the left side. */
export let foundKeys: i32 = 0

/** Adds a key of a row. */
export function addFoundKey(row: i32, key: i32, kind: i32): void {
  storeFound(addressAt(field.foundKeys) + <usize>foundKeys * foundSize, row, key, kind)
  foundKeys += 1
}

/** Where an integer of the left row with that number lies in a list. */
function placeOf(list: i32, number: i32): usize {
  return addressAt(list) + ((<usize>number) << 2)
}

/** Keeps where the bytes of a left row begin and end. */
function keepBytes(at: usize, number: i32): void {
  const record = addressAt(field.records) + <usize>load<i32>(at, rowRecord) * 12
  store<i32>(placeOf(field.foundStarts, number), told(field.firstByte) + load<i32>(record))
  store<i32>(placeOf(field.foundEnds, number), told(field.firstByte) + load<i32>(record, 4))
}

function keepWords(at: usize, number: i32): void {
  const words = addressAt(field.foundWords) + ((<usize>number) << 4)
  const lines = addressAt(field.wordLines)
  const count = load<i32>(at, rowCount)
  for (let word: i32 = 0; word < field.mostNameWords; word++) {
    const line: usize = load<u32>(at + rowWords + <usize>word * wordSize, wordLine)
    store<i32>(words + ((<usize>word) << 2), word < count ? <i32>((line - lines) / field.lineSize) : -1)
  }
}

/** Keeps what the look at a row of the left side found: its outline, the numbers of its words and its keys. */
function keepFound(at: usize, number: i32): void {
  memory.copy(addressAt(field.foundOutlines) + ((<usize>number) << 6), at + rowOutline, 64)
  keepWords(at, number)
  const end = load<i32>(at, rowKeysTo)
  for (let i = load<i32>(at, rowKeysFrom); i < end; i++) {
    const key = addressAt(field.keys) + ((<usize>i) << 3)
    addFoundKey(number, load<i32>(key), load<i32>(key, 4))
  }
}

/** Keeps the next of the rows at hand; returns false for one that others must look at. */
function keepNext(): bool {
  const row = linked
  const at = rowAt(row)
  const number = told(field.firstRow) + load<i32>(at, rowRecord)
  keepBytes(at, number)
  const isUsual = load<i32>(at, rowState) === looked && noteId(row)
  if (isUsual) keepFound(at, number)
  else leaveToOthers(row)
  settled(row + 1)
  return isUsual
}

/** Looks at the rows at hand, of the left side; returns why it stops. */
function findRows(): i32 {
  if (!areSettled) {
    lookAtRows()
    if (missingCount > 0) return field.stopMissing
    settled(0)
  }
  while (linked < together) {
    if (foundKeys > told(field.mostFoundKeys)) return field.stopFull
    if (!keepNext()) return field.stopOdd
  }
  return field.stopDone
}

/** Goes on with a block of the left side; returns why it stops: done, something is missing, more room for keys is needed, or others must look at a row. */
export function proceedToFind(): i32 {
  let stop = findRows()
  while (stop === field.stopDone && hasMore()) {
    readRows()
    stop = findRows()
  }
  return stop
}
