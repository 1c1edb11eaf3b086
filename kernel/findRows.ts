import * as field from '../src/matchers/kernel/fields'
import { areSettled, hasMore, leaveToOthers, readRows, settled, together } from './block'
import { noteId } from './ids'
import { lookAtRows } from './lookAtRows'
import { missingCount } from './missing'
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
    else leaveToOthers(row)
  }
  settled(together)
  return foundKeys > told(field.mostFoundKeys) ? field.stopFull : field.stopDone
}

/** Goes on with a block of the left side; returns why it stops: done, something is missing, or the keys found must be taken. */
export function proceedToFind(): i32 {
  let stop = findRows()
  while (stop === field.stopDone && hasMore()) {
    readRows()
    stop = findRows()
  }
  return stop
}
