import { createFinder, type CandidateFinder } from './candidates.ts'
import { createPair, type Pair as Settled } from './compare/pair.ts'
import type { LinkIndex } from './index/linkIndex.ts'
import type { LinkCounts } from './kernel/recordLinker.ts'
import { createLeftRows, type LeftRows, type PackLeft } from './leftRows.ts'
import { createKeyBuffer, type KeyBuffer } from './keys/keyBuffer.ts'
import type { KeySource } from './keys/keyRule.ts'
import type { LinkStats } from './linkStats.ts'
import { keyKinds, type KeyKind } from './model/model.ts'
import { outlinePlanOf } from './outline/plan.ts'
import { createProbe, type Probe } from './outline/probe.ts'
import type { HashOf } from './outline/writeOutline.ts'
import { rememberWords } from './pack/plainWord.ts'
import { createVector, type IntVector } from './pack/intVector.ts'
import { slotsOf } from './pack/slots.ts'
import { wordHash, type GlanceOf } from './pack/words.ts'
import { createWorkspace, type Workspace } from './pack/workspace.ts'
import { planOf, type Plan } from './score/plan.ts'
import type { Sketches } from './sketch/sketches.ts'

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
  /** Knows the glances of some names, so that they need not be listened to again. */
  readonly glanceOf?: GlanceOf | undefined
  /** Compare only with left rows above the right row's place: each unordered pair once when a file is linked with itself. */
  readonly upper?: boolean
}

/** The state of a linkage under way. */
export type Run = {
  readonly index: LinkIndex
  readonly options: LinkOptions
  readonly minWeight: number
  readonly workspace: Workspace
  /** The left side's rows, where the index holds none. */
  readonly left: LeftRows | undefined
  readonly pair: Settled
  readonly plan: Plan
  readonly buffer: KeyBuffer
  readonly finder: CandidateFinder
  readonly source: KeySource
  readonly probe: Probe
  /** Keys and sketch of the sheet at hand. */
  readonly head: { readonly keys: IntVector; readonly sketch: IntVector }
  /** Sketches of the left rows; of an index without, made for the first sheet. */
  sketches: Sketches | undefined
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

/** A linkage with an index before its first row; the rows of one that holds none are packed when they are compared. */
export const startRun = (index: LinkIndex, options: LinkOptions, packLeft?: PackLeft): Run => {
  const workspace = createWorkspace(index.model, packLeft === undefined ? index.strings : undefined)
  workspace.words.glanceOf = options.glanceOf
  rememberWords(workspace.words, index.heap, index.starts)
  return {
    index,
    options,
    minWeight: options.minWeight ?? index.model.thresholds.low,
    workspace,
    left: packLeft === undefined ? undefined : createLeftRows(workspace, index.size, packLeft),
    pair: createPair(index.model, workspace.words),
    plan: planOf(index.model),
    buffer: createKeyBuffer(),
    finder: createFinder(index),
    source: { words: workspace.words, slots: slotsOf(index.model), side: 'right', heap: workspace.rows.data, at: 0 },
    probe: createProbe(outlinePlanOf(index.model)),
    head: { keys: createVector(), sketch: createVector(256) },
    sketches: index.sketches,
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

/** Adds what a kernel has done. */
export const addCounts = (run: Run, counts: LinkCounts): void => {
  run.rows += counts.rows
  run.notSearchable += counts.notSearchable
  run.compared += counts.compared
  run.stopped += counts.stopped
  run.kept += counts.kept
  run.pair.similarity.computed += counts.similarities
  for (const [kind, pairs] of counts.byKind.entries()) run.pairsByKind[kind]! += pairs
  for (const [i, hits] of counts.oversizeHits.entries()) run.finder.oversizeHits[i]! += hits
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
