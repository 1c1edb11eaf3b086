import * as field from '../../src/matchers/kernel/fields'
import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { noteAhead } from '../ahead'
import { candidateAt, clearCandidates, clearPassed, findCandidates, found, locate, sift } from '../candidates'
import {
  addressAt,
  count,
  looked,
  odd,
  rowAt,
  rowCount,
  rowFoundFrom,
  rowFoundTo,
  rowKeysFrom,
  rowKeysTo,
  rowRecord,
  rowState,
  told,
} from '../state'
import { sketchMayReach } from './mayReach'
import { mayShare } from './mayShare'
import { readHead, rowSketch, startHeads } from './readHead'
import { sketchOf } from './told'

/** Integers of what is kept: of each sheet worth a look its number, how many left rows, and these; or that others must look at it. */
export let sheetsKept: i32 = 0

/** So many candidates are judged at once. */
const judgedTogether: i32 = 4096

function keep(value: i32): void {
  store<i32>(addressAt(field.kept) + ((<usize>sheetsKept) << 2), value)
  sheetsKept += 1
}

/** Reads the heads of some sheets, and which of their keys the left side may have. */
function readHeads(from: i32, to: i32): void {
  startHeads()
  clearPassed()
  const sheets = addressAt(sheet.sheets)
  const ends = addressAt(sheet.ends)
  for (let i = from; i < to; i++) {
    const row = i - from
    const at = rowAt(row)
    const start = i === 0 ? 0 : load<i32>(ends + ((<usize>(i - 1)) << 2))
    const isRead = readHead(row, sheets + <usize>start, sheets + <usize>load<i32>(ends + ((<usize>i) << 2)))
    store<i32>(at, i, rowRecord)
    store<i32>(at, isRead ? looked : odd, rowState)
    if (!isRead) continue
    store<i32>(at, load<i32>(at, rowKeysTo) - load<i32>(at, rowKeysFrom), rowCount)
    sift(row)
  }
  noteAhead(locate())
}

/** Touches the sketches of the candidates at hand, so that they come from memory side by side. */
function readSketchesAhead(): i32 {
  let seen = 0
  for (let i = 0; i < found; i++) {
    const left = load<i32>(candidateAt(i))
    const end = sketchOf(left + 1)
    for (let at = sketchOf(left); at < end; at += 64) seen ^= load<i32>(at)
  }
  return seen
}

/** Keeps the candidates of a sheet that are worth comparing. */
function judge(row: i32): void {
  const at = rowAt(row)
  if (load<i32>(at, rowState) !== looked) {
    keep(load<i32>(at, rowRecord))
    keep(sheet.left)
    return
  }
  count(field.countRows, 1)
  if (load<i32>(at, rowCount) === 0) count(field.countNotSearchable, 1)
  const among = addressAt(sheet.among)
  const byContacts = told(sheet.contacts) !== 0
  const right: usize = load<u32>(at, rowSketch)
  const start = sheetsKept
  sheetsKept += 2
  let compared = 0
  const to = load<i32>(at, rowFoundTo)
  for (let i = load<i32>(at, rowFoundFrom); i < to; i++) {
    const left = load<i32>(candidateAt(i))
    if (among !== 0 && load<u8>(among + <usize>left) === 0) continue
    compared += 1
    const sketch = sketchOf(left)
    if (sketchMayReach(sketch, right) || (byContacts && mayShare(sketch, right))) keep(left)
  }
  const kept = sheetsKept - start - 2
  count(field.countCompared, compared)
  count(field.countStopped, compared - kept)
  const end = sheetsKept
  sheetsKept = start
  if (kept === 0) return
  keep(load<i32>(at, rowRecord))
  keep(kept)
  sheetsKept = end
}

/** Finds and judges the candidates of some of the sheets at hand, from `row` on; returns the one after them. */
function judgeSome(row: i32, rows: i32): i32 {
  clearCandidates()
  let end = row
  for (; end < rows && found < judgedTogether; end++) {
    store<i32>(rowAt(end), found, rowFoundFrom)
    if (load<i32>(rowAt(end), rowState) === looked) findCandidates(end)
    store<i32>(rowAt(end), found, rowFoundTo)
  }
  noteAhead(readSketchesAhead())
  for (let i = row; i < end; i++) judge(i)
  return end
}

/**
 * Judges the sheets at hand from `from` to `to`, or as many as there is room for what is kept of them; returns the one after them. What was
 * kept before is forgotten.
 */
export function judgeSheets(from: i32, to: i32): i32 {
  sheetsKept = 0
  const most = told(field.mostKept)
  while (from < to && sheetsKept <= most) {
    const rows = min(to - from, sheet.sheetsTogether)
    readHeads(from, from + rows)
    let row = 0
    while (row < rows && sheetsKept <= most) row = judgeSome(row, rows)
    from += row
  }
  return from
}
