import { findCandidates } from './candidates.ts'
import { setKeys } from './keys/keyBuffer.ts'
import { compareAll, countRow, probeRow, startRow } from './linkRow.ts'
import type { Pair, Run } from './linkRun.ts'
import { openSheet, readBody, readHead } from './sheet/readSheet.ts'
import { sketchLeft, type Sketches } from './sketch/sketches.ts'
import { sketchMayReach } from './sketch/sketchMayReach.ts'
import { sketchMayShare } from './sketch/sketchMayShare.ts'

/** Touches the sketches of all candidates, so that they come from memory side by side and not one after the other. */
const readAhead = ({ data, starts }: Sketches, rows: Int32Array, count: number): number => {
  let seen = 0
  for (let i = 0; i < count; i += 1) {
    const at = starts[rows[i]!]!
    seen ^= data[at]! ^ data[at + lineSize]!
  }
  return seen
}

/** Integers of a line of the cache: a sketch has two or three. */
const lineSize = 16

/** Whether a candidate can be a pair worth keeping, judged by the sketches of both. */
const isPromising = ({ probe, head, minWeight, options }: Run, { data, starts }: Sketches, left: number): boolean => {
  const at = starts[left]!
  return (
    sketchMayReach(probe.plan, data, at, head.sketch.data, minWeight) ||
    (options.contacts === true && sketchMayShare(probe.plan, data, at, head.sketch.data))
  )
}

/** Keeps the candidates worth comparing in full, and counts all. */
const keepPromising = (run: Run, sketches: Sketches, right: number): void => {
  const { finder, options, among } = run
  let kept = 0
  for (let i = 0; i < finder.count; i += 1) {
    const left = finder.rows[i]!
    if (options.upper === true && left <= right) continue
    if (among !== undefined && among[left] === 0) continue
    run.compared += 1
    if (isPromising(run, sketches, left)) {
      finder.rows[kept] = left
      kept += 1
    } else run.stopped += 1
  }
  finder.count = kept
}

/**
 * Links the person of a sheet. It is found by the keys and judged by the sketch that begin the sheet; the row is read only where a candidate is
 * left. Throws RangeError for a sheet of another model or not of one person.
 */
export const linkSheet = (run: Run, sheet: Uint8Array, place: number, onPair: (pair: Pair) => void): void => {
  const { index, head, buffer, finder } = run
  if (openSheet(index.model, sheet) !== 1) throw new RangeError('not the sheet of one person for this model')
  readHead(head.keys, head.sketch)
  setKeys(buffer, head.keys)
  countRow(run, 0)
  findCandidates(finder, buffer)
  if (finder.count === 0) return
  const sketches = (run.sketches ??= sketchLeft(index))
  run.ahead = readAhead(sketches, finder.rows, finder.count)
  keepPromising(run, sketches, place)
  if (finder.count === 0) return
  const at = readBody(startRow(run))
  probeRow(run, at)
  compareAll(run, at, place, run.finder.rows, 0, finder.count, onPair)
}
