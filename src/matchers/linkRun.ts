import { createFinder, findCandidates, type CandidateFinder } from './candidates.ts'
import { createPair, type Pair as Settled } from './compare/pair.ts'
import type { LinkIndex } from './index/linkIndex.ts'
import { addKeys } from './keys/emitKeys.ts'
import { createKeyBuffer, type KeyBuffer } from './keys/keyBuffer.ts'
import type { KeySource } from './keys/keyRule.ts'
import type { LinkStats } from './linkStats.ts'
import { keyKinds, type KeyKind } from './model/model.ts'
import { outline } from './outline/layout.ts'
import { mayReach } from './outline/mayReach.ts'
import { mayShareContact } from './outline/mayShareContact.ts'
import { mostOfNames } from './outline/mostOfNames.ts'
import { outlinePlanOf } from './outline/plan.ts'
import { createProbe, readProbe, type Probe } from './outline/probe.ts'
import type { HashOf } from './outline/writeOutline.ts'
import { rememberWords } from './pack/plainWord.ts'
import { slotsOf } from './pack/slots.ts'
import { wordHash } from './pack/words.ts'
import { createWorkspace, nextRow, type Workspace } from './pack/workspace.ts'
import { planOf, type Plan } from './score/plan.ts'
import { settlePair, weightOf } from './score/score.ts'
import { sharedContacts } from './score/sharedContacts.ts'
import { forgetSimilarity } from './similarity/similarity.ts'

/** A pair worth keeping: row of the index, place in the stream, match weight in bits, level per comparison, shared contacts. */
export type Pair = {
  readonly left: number
  readonly right: number
  readonly weight: number
  readonly levels: Uint8Array
  /** Bit set of what the two share exactly: 1 address, 2 phone, 4 vehicle, 8 e-mail. */
  readonly contact: number
}

export type LinkOptions = {
  /** Bits; the model's `low` threshold when left out. */
  readonly minWeight?: number
  /** Also report pairs below `minWeight` that share a contact exactly. */
  readonly contacts?: boolean
  /** Compare only with left rows above the right row's place: each unordered pair once when a file is linked with itself. */
  readonly upper?: boolean
}

/** The state of a linkage under way. */
export type Run = {
  readonly index: LinkIndex
  readonly options: LinkOptions
  readonly minWeight: number
  readonly workspace: Workspace
  readonly pair: Settled
  readonly plan: Plan
  readonly buffer: KeyBuffer
  readonly finder: CandidateFinder
  readonly source: KeySource
  readonly probe: Probe
  readonly hashOf: HashOf
  readonly pairsByKind: Float64Array
  /** A byte for each left row, 0 for one that is not looked for now; everybody is when left out. */
  among: Uint8Array | undefined
  compared: number
  stopped: number
  kept: number
  notSearchable: number
  rows: number
  /** Of no meaning: keeps reading ahead from being optimised away. */
  ahead: number
}

/** A linkage with an index before its first row. */
export const startRun = (index: LinkIndex, options: LinkOptions): Run => {
  const workspace = createWorkspace(index.model, index.strings)
  rememberWords(workspace.words, index.heap, index.starts)
  return {
    index,
    options,
    minWeight: options.minWeight ?? index.model.thresholds.low,
    workspace,
    pair: createPair(index.model, workspace.words),
    plan: planOf(index.model),
    buffer: createKeyBuffer(),
    finder: createFinder(index),
    source: { words: workspace.words, slots: slotsOf(index.model), side: 'right', heap: workspace.rows.data, at: 0 },
    probe: createProbe(outlinePlanOf(index.model)),
    hashOf: (word) => wordHash(workspace.words, word),
    pairsByKind: new Float64Array(keyKinds.length),
    among: undefined,
    compared: 0,
    stopped: 0,
    kept: 0,
    notSearchable: 0,
    rows: 0,
    ahead: 0,
  }
}

const compareOne = (run: Run, left: number, right: number, onPair: (pair: Pair) => void): void => {
  const { pair, index } = run
  pair.ai = index.starts[left]!
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
export const startRow = ({ workspace, pair }: Run): Workspace => {
  if (nextRow(workspace)) forgetSimilarity(pair.similarity)
  return workspace
}

/** Whether a candidate can be a pair worth keeping, judged by its outline. */
const isPromising = ({ probe, index, minWeight, options }: Run, left: number): boolean => {
  const at = left * outline.size
  return (
    mayReach(probe, index.outlines, at, minWeight) ||
    (options.contacts === true && mayShareContact(probe, index.outlines, at))
  )
}

/**
 * Keeps of the candidates from `from` to `to` of the row that starts at `at` those worth comparing in full, and counts them all; those kept
 * lie from `from` to what is returned.
 */
export const keepPromising = (run: Run, at: number, right: number, from: number, to: number): number => {
  const { finder, options, among } = run
  if (from === to) return from
  readProbe(run.probe, run.workspace.rows.data, at, run.hashOf)
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
  run.rows += 1
  source.at = at
  source.heap = run.workspace.rows.data
  const before = buffer.count
  addKeys(run.index.model.keys, source, buffer)
  if (buffer.count === before) run.notSearchable += 1
}

/** Finds the candidates of the row that starts at `at` and keeps those worth comparing in full. */
export const sift = (run: Run, at: number, right: number): void => {
  const { buffer, finder } = run
  buffer.count = 0
  addRowKeys(run, at)
  findCandidates(finder, buffer)
  run.ahead = readAhead(run.index, finder.rows, finder.count)
  finder.count = keepPromising(run, at, right, 0, finder.count)
}

/** Compares the row that starts at `at` with the candidates kept from `from` to `to`. */
export const compareAll = (
  run: Run,
  at: number,
  right: number,
  from: number,
  to: number,
  onPair: (pair: Pair) => void,
): void => {
  const { workspace, finder, pair } = run
  pair.a = run.index.heap
  pair.b = workspace.rows.data
  pair.bi = at
  for (let i = from; i < to; i += 1) compareOne(run, finder.rows[i]!, right, onPair)
}

export const statsOf = (run: Run): LinkStats => ({
  rows: run.rows,
  notSearchable: run.notSearchable,
  pairsCompared: run.compared,
  pairsByKey: Object.fromEntries(keyKinds.map((kind, i) => [kind, run.pairsByKind[i]!])) as Record<KeyKind, number>,
  stoppedEarly: run.stopped,
  similarities: run.pair.similarity.computed,
  kept: run.kept,
  oversizeBlocks: run.index.table.oversize.map((block, i) => ({ ...block, rightHits: run.finder.oversizeHits[i]! })),
})
