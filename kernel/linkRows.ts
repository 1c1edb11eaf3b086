import * as field from '../src/matchers/kernel/fields'
import { noteAhead } from './ahead'
import { areSettled, hasMore, leaveToOthers, linked, readRows, settled, together } from './block'
import { clearPassed, locate, sift } from './candidates'
import { noteId } from './ids'
import { keptCount, linkSome } from './judge'
import { lookAtRows } from './lookAtRows'
import { missingCount } from './missing'
import { count, looked, rowAt, rowKeysFrom, rowKeysTo, rowState, told } from './state'

/** Counts a row looked at, or leaves it to others. */
function settleRow(row: i32): void {
  const at = rowAt(row)
  if (load<i32>(at, rowState) === looked && noteId(row)) {
    count(field.countRows, 1)
    if (load<i32>(at, rowKeysFrom) === load<i32>(at, rowKeysTo)) count(field.countNotSearchable, 1)
    sift(row)
    return
  }
  leaveToOthers(row)
}

/** Settles all rows at hand: what is missing of none. */
function settleRows(): void {
  clearPassed()
  for (let row = 0; row < together; row++) settleRow(row)
  noteAhead(locate())
  settled(0)
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
    settled(linkSome(linked))
  }
  return field.stopDone
}

/** Goes on with the block; returns why it stops: done, something is missing, or the candidates kept must be taken. */
export function proceed(): i32 {
  let stop = linkRows()
  while (stop === field.stopDone && hasMore()) {
    readRows()
    stop = linkRows()
  }
  return stop
}
