import * as field from '../src/matchers/kernel/fields'
import { clearKeys } from './keys'
import { isPlain } from './lookAt'
import { noteName } from './names'
import { splitRow } from './splitRow'
import { addressAt, block, odd, pending, rowAt, rowRecord, rowState } from './state'
import { forgets } from './words'

/** Records of the block, the next of them, and how many of the rows looked at together are at hand. */
let recordCount: i32 = 0
let next: i32 = 0
export let together: i32 = 0
/** Whether the rows at hand are settled, and how many of them are linked. */
export let areSettled: bool = false
export let linked: i32 = 0
/** The candidates of the first so many of them are judged. */
export let judged: i32 = 0
/** Words were forgotten so often when the rows at hand were read. */
export let readAt: i32 = 0

/** Begins with the first of so many records. */
export function startRecords(records: i32): void {
  recordCount = records
  next = 0
  together = 0
  linked = 0
  judged = 0
  areSettled = true
  memory.fill(addressAt(field.statuses), 0, <usize>records)
}

export function hasMore(): bool {
  return next < recordCount
}

/** The rows at hand are settled, and so many of them linked. */
export function settled(rows: i32): void {
  areSettled = true
  linked = rows
}

/** So many of the rows at hand are judged. */
export function noteJudged(rows: i32): void {
  judged = rows
}

/** Records that are linked, or left to others, and all before them. */
export function linkedRecords(): i32 {
  return next - together + linked
}

/** Leaves a row to others. */
export function leaveToOthers(row: i32): void {
  store<i32>(rowAt(row), odd, rowState)
  setStatus(row, field.statusOdd)
}

/** Says what became of the record of a row. */
export function setStatus(row: i32, status: i32): void {
  store<u8>(addressAt(field.statuses) + <usize>load<i32>(rowAt(row), rowRecord), <u8>status)
}

/** Splits the next record to a row and notes its name; its state says whether it goes on. */
function readRow(row: i32, number: i32): void {
  const at = rowAt(row)
  const record = addressAt(field.records) + <usize>number * 12
  store<i32>(at, number, rowRecord)
  const goesOn =
    load<i32>(record, 8) >= 0 &&
    splitRow(row, block + <usize>load<u32>(record), block + <usize>load<u32>(record, 4)) &&
    isPlain(row) &&
    noteName(row)
  store<i32>(at, goesOn ? pending : odd, rowState)
}

/** Reads the next rows, to be looked at together. */
export function readRows(): void {
  together = min(recordCount - next, field.rowsTogether)
  for (let row = 0; row < together; row++) readRow(row, next + row)
  next += together
  linked = 0
  judged = 0
  areSettled = false
  readAt = forgets
  clearKeys()
}
