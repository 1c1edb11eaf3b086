import * as field from '../src/matchers/kernel/fields'
import { placeBuffers } from './buffers'
import { candidateAt, clearCandidates, clearPassed, findCandidates, found, locate, sift } from './candidates'
import { addKeys, clearKeys, keyCount } from './keys'
import { lookAt, isPlain } from './lookAt'
import { mayReach } from './mayReach'
import { clearMissing, isMissing, missingCount, startRow } from './missing'
import { findNames, noteName, readNamesAhead } from './names'
import { setProbe } from './probe'
import { splitRow } from './splitRow'
import {
  addressAt,
  block,
  cellAt,
  count,
  looked,
  odd,
  outlines,
  pending,
  rowAt,
  rowFoundFrom,
  rowFoundTo,
  rowKeysFrom,
  rowKeysTo,
  rowRecord,
  rowCount,
  rowOutline,
  rowState,
  rowWords,
  setHeader,
  wordLine,
  wordSize,
  told,
} from './state'
import { hashBytes, secondHash } from './text'

import { forgets } from './words'

export { splitBlock, lines } from './splitBlock'
export { addMemo, forgetMemos, memoCount } from './memos'
export { addWord, forgetWords, keepWords, wordCount } from './words'
export { missingCount } from './missing'

/** Tells the kernel where everything lies. */
export function setUp(header: usize): void {
  setHeader(header)
  placeBuffers()
}

/** Records of the block, the next of them, and how many of the rows looked at together are at hand. */
let recordCount: i32 = 0
let next: i32 = 0
let together: i32 = 0
/** Whether the rows at hand are settled, and how many of them are linked. */
let areSettled: bool = false
let linked: i32 = 0

/** Candidates kept of the block. */
export let keptCount: i32 = 0
/** Hashes of ids noted: two a row. */
export let idCount: i32 = 0

/** Begins a block of so many records. */
export function startBlock(records: i32): void {
  recordCount = records
  next = 0
  together = 0
  linked = 0
  areSettled = true
  idCount = 0
  foundKeys = 0
  memory.fill(addressAt(field.statuses), 0, <usize>records)
  takeKept()
}

/** The candidates kept were taken. */
export function takeKept(): void {
  keptCount = 0
}

function statusAt(record: i32): usize {
  return addressAt(field.statuses) + <usize>record
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

function readRows(): void {
  together = min(recordCount - next, field.rowsTogether)
  for (let row = 0; row < together; row++) readRow(row, next + row)
  next += together
  linked = 0
  areSettled = false
  readAt = forgets
  clearKeys()
}

/** Looks at a row: it stays pending where something is missing. */
function lookAtRow(row: i32): void {
  const at = rowAt(row)
  startRow()
  const from = keyCount
  const isUsual = findNames(row) && (isMissing || lookAt(row))
  if (!isUsual) return store<i32>(at, odd, rowState)
  if (isMissing) return
  addKeys(row)
  store<i32>(at, from, rowKeysFrom)
  store<i32>(at, keyCount, rowKeysTo)
  store<i32>(at, looked, rowState)
}

let ahead: i32 = 0

function lookAtRows(): void {
  clearMissing()
  for (let row = 0; row < together; row++) if (load<i32>(rowAt(row), rowState) === pending) ahead ^= readNamesAhead(row)
  for (let row = 0; row < together; row++) if (load<i32>(rowAt(row), rowState) === pending) lookAtRow(row)
}

function noteId(row: i32): bool {
  const column = told(field.idColumn)
  if (column < 0) return true
  const cell = cellAt(row, column)
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  for (let at = start; at < end; at++) if (load<u8>(at) > 127) return false
  const to = addressAt(field.idHashes) + ((<usize>idCount) << 3)
  store<i32>(to, hashBytes(start, end))
  store<i32>(to, secondHash(start, end), 4)
  idCount += 1
  return true
}

/** Counts a row looked at, or leaves it to others. */
function settleRow(row: i32): void {
  const at = rowAt(row)
  if (load<i32>(at, rowState) === looked && noteId(row)) {
    count(field.countRows, 1)
    if (load<i32>(at, rowKeysFrom) === load<i32>(at, rowKeysTo)) count(field.countNotSearchable, 1)
    sift(row)
    return
  }
  store<i32>(at, odd, rowState)
  store<u8>(statusAt(load<i32>(at, rowRecord)), <u8>field.statusOdd)
}

/** Touches the outlines of the candidates at hand, so that they come from memory side by side. */
function readOutlinesAhead(): i32 {
  let seen = 0
  for (let i = 0; i < found; i++) {
    const outline = outlines + ((<usize>load<i32>(candidateAt(i))) << 6)
    seen ^= load<i32>(outline) ^ load<i32>(outline, 60)
  }
  return seen
}

/** Words were forgotten so often when the rows at hand were read. */
let readAt: i32 = 0

/** The numbers of the words of a left row; 0 where they are not known, or those of the right row may be forgotten. */
function numbersOf(left: i32): usize {
  const all = addressAt(field.leftWords)
  if (all === 0 || readAt !== forgets) return 0
  const numbers = all + ((<usize>left) << 4)
  return load<i32>(numbers) < 0 ? 0 : numbers
}

/** Keeps the candidates of a row that are worth comparing: after the row's record and their number. */
function judge(row: i32): void {
  const at = rowAt(row)
  const from = load<i32>(at, rowFoundFrom)
  const to = load<i32>(at, rowFoundTo)
  if (from === to) return
  setProbe(row)
  const kept = addressAt(field.kept)
  const start = keptCount
  let end = start + 2
  for (let i = from; i < to; i++) {
    const left = load<i32>(candidateAt(i))
    count(field.countByKind + load<i32>(candidateAt(i), 4), 1)
    store<i32>(kept + ((<usize>end) << 2), left)
    if (mayReach(outlines + ((<usize>left) << 6), numbersOf(left))) end += 1
  }
  count(field.countCompared, to - from)
  count(field.countStopped, to - from - (end - start - 2))
  if (end === start + 2) return
  store<i32>(kept + ((<usize>start) << 2), load<i32>(at, rowRecord))
  store<i32>(kept + ((<usize>start) << 2), end - start - 2, 4)
  store<u8>(statusAt(load<i32>(at, rowRecord)), <u8>field.statusKept)
  keptCount = end
}

/** So many candidates are judged at once. */
const judgedTogether: i32 = 4096

/** Finds and judges the candidates of some rows, from `row` on; returns the row after them. */
function linkSome(row: i32): i32 {
  clearCandidates()
  let end = row
  for (; end < together && found < judgedTogether; end++) {
    store<i32>(rowAt(end), found, rowFoundFrom)
    if (load<i32>(rowAt(end), rowState) === looked) findCandidates(end)
    store<i32>(rowAt(end), found, rowFoundTo)
  }
  ahead ^= readOutlinesAhead()
  for (let i = row; i < end; i++) judge(i)
  return end
}

/** Settles all rows at hand: what is missing of none. */
function settleRows(): void {
  clearPassed()
  for (let row = 0; row < together; row++) settleRow(row)
  ahead ^= locate()
  linked = 0
  areSettled = true
}

/** Goes on with the rows at hand; returns why it stops, `stopDone` when all are linked. */
function linkRows(): i32 {
  if (!areSettled) {
    lookAtRows()
    if (missingCount > 0) return field.stopMissing
    settleRows()
  }
  while (linked < together) {
    if (keptCount > told(field.mostKept)) return field.stopFull
    linked = linkSome(linked)
  }
  return field.stopDone
}

/** Goes on with the block; returns why it stops: done, something is missing, or the candidates kept must be taken. */
export function proceed(): i32 {
  let stop = linkRows()
  while (stop === field.stopDone && next < recordCount) {
    readRows()
    stop = linkRows()
  }
  return stop
}

/** Keys found of the left side. */
export let foundKeys: i32 = 0

/** The keys found were taken. */
export function takeFound(): void {
  foundKeys = 0
}

/** Keeps what the look at a row of the left side found: its outline, the numbers of its words and its keys. */
function keepFound(row: i32): void {
  const at = rowAt(row)
  const record = load<i32>(at, rowRecord)
  memory.copy(addressAt(field.foundOutlines) + ((<usize>record) << 6), at + rowOutline, 64)
  const words = addressAt(field.foundWords) + ((<usize>record) << 4)
  const lines = addressAt(field.wordLines)
  for (let word: i32 = 0; word < field.mostNameWords; word++) {
    const line: usize = load<u32>(at + rowWords + <usize>word * wordSize, wordLine)
    const number = word < load<i32>(at, rowCount) ? <i32>((line - lines) / field.lineSize) : -1
    store<i32>(words + ((<usize>word) << 2), number)
  }
  const end = load<i32>(at, rowKeysTo)
  for (let i = load<i32>(at, rowKeysFrom); i < end; i++) {
    const key = addressAt(field.keys) + ((<usize>i) << 3)
    const to = addressAt(field.foundKeys) + <usize>foundKeys * 12
    store<i32>(to, record)
    store<i32>(to, load<i32>(key), 4)
    store<i32>(to, load<i32>(key, 4), 8)
    foundKeys += 1
  }
}

/** Looks at the rows at hand, of the left side; returns why it stops. */
function findRows(): i32 {
  if (areSettled) return field.stopDone
  lookAtRows()
  if (missingCount > 0) return field.stopMissing
  for (let row = 0; row < together; row++) {
    if (load<i32>(rowAt(row), rowState) === looked && noteId(row)) keepFound(row)
    else store<u8>(statusAt(load<i32>(rowAt(row), rowRecord)), <u8>field.statusOdd)
  }
  linked = together
  areSettled = true
  return foundKeys > told(field.mostFoundKeys) ? field.stopFull : field.stopDone
}

/** Goes on with a block of the left side; returns why it stops: done, something is missing, or the keys found must be taken. */
export function proceedToFind(): i32 {
  let stop = findRows()
  while (stop === field.stopDone && next < recordCount) {
    readRows()
    stop = findRows()
  }
  return stop
}

/** Records that are linked, or left to others, and all before them. */
export function linkedRecords(): i32 {
  return next - together + linked
}

/** Of no meaning: keeps reading ahead from being optimised away. */
export function seen(): i32 {
  return ahead
}
