import { findCandidates } from './candidates.ts'
import type { LinkIndex } from './index/linkIndex.ts'
import { addKeys } from './keys/emitKeys.ts'
import type { Pair, Run } from './linkRun.ts'
import { outline } from './outline/layout.ts'
import { mayReach } from './outline/mayReach.ts'
import { mayShareContact } from './outline/mayShareContact.ts'
import { mostOfNames } from './outline/mostOfNames.ts'
import { readProbe } from './outline/probe.ts'
import { nextRow, type Workspace } from './pack/workspace.ts'
import { settlePair, weightOf } from './score/score.ts'
import { sharedContacts } from './score/sharedContacts.ts'
import { forgetSimilarity } from './similarity/similarity.ts'

/** Makes a row of the left side the one that is compared. */
const atLeft = ({ pair, index, left, workspace }: Run, row: number): void => {
  if (left === undefined) {
    pair.ai = index.starts[row]!
    pair.a = index.heap
    return
  }
  pair.ai = left.startOf(row)
  pair.a = left.heap.data
  // To pack a left row may have moved the right one.
  pair.b = workspace.rows.data
}

const compareOne = (run: Run, left: number, right: number, onPair: (pair: Pair) => void): void => {
  const { pair, index } = run
  atLeft(run, left)
  const contact = run.options.contacts === true ? sharedContacts(pair) : 0
  const least = contact === 0 ? run.minWeight : Number.NEGATIVE_INFINITY
  const reached = settlePair(pair, run.plan, least, mostOfNames(run.probe, index.outlines, left * outline.size))
  if (!reached) {
    run.stopped += 1
    return
  }
  const weight = weightOf(pair)
  if (weight < run.minWeight && contact === 0) return
  run.kept += 1
  onPair({
    left,
    right,
    weight,
    levels: pair.levels.slice(),
    contact: run.options.contacts === true ? contact : sharedContacts(pair),
  })
}

/**
 * Touches the outlines of all candidates, so that they come from memory side by side and not one after the other: at both ends, as they need
 * not begin where a cache line does.
 */
export const readAhead = ({ outlines }: LinkIndex, rows: Int32Array, count: number): number => {
  let seen = 0
  for (let i = 0; i < count; i += 1) {
    const at = rows[i]! * outline.size
    seen ^= outlines[at]! ^ outlines[at + outline.size - 1]!
  }
  return seen
}

/** The workspace, ready for the next row of the stream. */
export const startRow = ({ workspace, pair, left }: Run): Workspace => {
  if (!nextRow(workspace)) return workspace
  forgetSimilarity(pair.similarity)
  left?.forget()
  return workspace
}

/** Readies the probe for the row packed at `at`. */
export const probeRow = (run: Run, at: number): void => readProbe(run.probe, run.workspace.rows.data, at, run.hashOf)

/** Whether a candidate can be a pair worth keeping, judged by its outline. */
const isPromising = ({ probe, index, minWeight, options }: Run, left: number): boolean => {
  const at = left * outline.size
  return (
    mayReach(probe, index.outlines, at, minWeight) ||
    (options.contacts === true && mayShareContact(probe, index.outlines, at))
  )
}

/**
 * Keeps of the candidates from `from` to `to` of the row in the probe those worth comparing in full, and counts them all; those kept lie
 * from `from` to what is returned.
 */
export const keepPromising = (run: Run, right: number, from: number, to: number): number => {
  const { finder, options, among } = run
  let kept = from
  for (let i = from; i < to; i += 1) {
    const left = finder.rows[i]!
    if (options.upper === true && left <= right) continue
    if (among !== undefined && among[left] === 0) continue
    run.compared += 1
    run.pairsByKind[finder.kinds[i]!]! += 1
    if (isPromising(run, left)) {
      finder.rows[kept] = left
      kept += 1
    } else run.stopped += 1
  }
  return kept
}

/** Adds the keys of the row that starts at `at` to those at hand. */
export const addRowKeys = (run: Run, at: number): void => {
  const { source, buffer } = run
  source.at = at
  source.heap = run.workspace.rows.data
  const before = buffer.count
  addKeys(run.index.model.keys, source, buffer)
  countRow(run, before)
}

/** Counts a row whose keys, if any, follow the first `before` at hand. */
export const countRow = (run: Run, before: number): void => {
  run.rows += 1
  if (run.buffer.count === before) run.notSearchable += 1
}

/** Finds the candidates of the row that starts at `at` and keeps those worth comparing in full. */
export const sift = (run: Run, at: number, right: number): void => {
  const { buffer, finder } = run
  buffer.count = 0
  addRowKeys(run, at)
  findCandidates(finder, buffer)
  if (finder.count === 0) return
  run.ahead = readAhead(run.index, finder.rows, finder.count)
  probeRow(run, at)
  finder.count = keepPromising(run, right, 0, finder.count)
}

/** Compares the row that starts at `at` with the left rows from `from` to `to` in a list. */
export const compareAll = (
  run: Run,
  at: number,
  right: number,
  lefts: Int32Array,
  from: number,
  to: number,
  onPair: (pair: Pair) => void,
): void => {
  const { workspace, pair } = run
  pair.b = workspace.rows.data
  pair.bi = at
  for (let i = from; i < to; i += 1) compareOne(run, lefts[i]!, right, onPair)
}
