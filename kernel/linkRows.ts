import * as field from '../src/matchers/kernel/fields'
import { noteAhead } from './ahead'
import { areSettled, hasMore, judged, leaveToOthers, linked, noteJudged, readRows, settled, together } from './block'
import { clearPassed, locate, readBitmapAhead, sift } from './candidates'
import { noteId } from './ids'
import { judgeSome } from './judge'
import { keyCount } from './keys'
import { lookAtRows } from './lookAtRows'
import { missingCount } from './missing'
import { keptCount, settleRow } from './settleRows'
import { count, looked, rowAt, rowKeysFrom, rowKeysTo, rowState, told } from './state'

/** Counts a row looked at, or leaves it to others. */
function takeRow(row: i32): void {
  const at = rowAt(row)
  if (load<i32>(at, rowState) === looked && noteId(row)) {
    count(field.countRows, 1)
    if (load<i32>(at, rowKeysFrom) === load<i32>(at, rowKeysTo)) count(field.countNotSearchable, 1)
    sift(row)
    return
  }
  leaveToOthers(row)
}

/** Takes all rows at hand, of which nothing is missing. */
function takeRows(): void {
  clearPassed()
  noteAhead(readBitmapAhead(keyCount))
  for (let row = 0; row < together; row++) takeRow(row)
  noteAhead(locate())
  settled(0)
}

/** Settles the pairs of the rows that are judged; returns false where something is missing. */
function settleJudged(): bool {
  while (linked < judged) {
    if (!settleRow(linked)) return false
    settled(linked + 1)
  }
  return true
}

/** Goes on with the rows at hand; returns why it stops, `stopDone` when all are linked. */
function linkRows(): i32 {
  if (!areSettled) {
    lookAtRows()
    if (missingCount > 0) return field.stopMissing
    takeRows()
  }
  while (settleJudged()) {
    if (linked === together) return field.stopDone
    if (keptCount > told(field.mostKept)) return field.stopFull
    noteJudged(judgeSome(linked))
  }
  return field.stopMissing
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
