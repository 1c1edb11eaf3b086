import { findAllCandidates } from './candidates.ts'
import { addRowKeys, compareAll, countRow, keepPromising, probeRow, readAhead, startRow } from './linkRow.ts'
import type { Pair, Run } from './linkRun.ts'
import { createLook } from './look/look.ts'
import { lookAt } from './look/lookAt.ts'
import { lookRulesOf } from './look/lookKeys.ts'
import { noteName, readNamesAhead } from './look/usualNames.ts'
import { mostWords, outline } from './outline/layout.ts'
import { setProbe } from './outline/probe.ts'
import type { Cells, CellLayout } from './pack/cells.ts'
import { packCells, readAsText } from './pack/packCells.ts'
import { packPerson } from './pack/packPerson.ts'
import { addRow, createRowBatch, lookedAt, mostRows, recallRow } from './rowBatch.ts'
import type { Workspace } from './pack/workspace.ts'
import type { Subject } from './subject.ts'

/** Where rows of cells come from. `cells` is the one row at hand, again and again. */
export type CellFeed = {
  readonly cells: Cells
  readonly layout: CellLayout
  /** Reads the person of the row at hand from its texts: for cells that mean something else together. */
  readonly subject: () => Subject
  /** Hears of the pairs in the order of the rows; the row of the pair is at hand. `right` is the row's place. */
  readonly onPair: (pair: Pair) => void
}

/** Packs the row at hand; returns where it starts. */
export const packFeed = (workspace: Workspace, { cells, layout, subject }: Omit<CellFeed, 'onPair'>): number => {
  const at = packCells(workspace, cells, layout)
  return at === readAsText ? packPerson(workspace, subject()) : at
}

export type CellLinker = {
  /** Takes the row at hand. Its pairs are reported with those of the rows after it. */
  readonly add: (place: number) => void
  /** Reports what is left. The bytes of the rows taken must not change before. */
  readonly flush: () => void
}

/**
 * Links rows of cells, some at a time and stage by stage: the reads of one stage do not wait for each other. A usual row is looked at first, as
 * are others with the hashes of their values alone, where that is enough for the keys (`fleeting`); it is packed where it keeps a candidate.
 */
export const linkCells = (run: Run, fleeting: boolean, { cells, layout, subject, onPair }: CellFeed): CellLinker => {
  const batch = createRowBatch(cells.starts.length)
  const { workspace, buffer, finder, probe } = run
  const { words } = workspace
  const { names, outlines, rarities } = batch
  const look = createLook(workspace, probe.plan, layout)
  const lookRules = lookRulesOf(run.index.model.keys)

  const pack = (): number => packFeed(workspace, { cells, layout, subject })

  const packRow = (row: number): void => {
    words.hashesOnly = fleeting
    const at = pack()
    words.hashesOnly = false
    batch.packedAt[row] = at
    addRowKeys(run, at)
  }

  /** Keeps what the look at a row has found. */
  const keepLook = (row: number): void => {
    batch.packedAt[row] = lookedAt
    for (let i = 0; i < outline.size; i += 1) outlines[row * outline.size + i] = look.line[i]!
    for (let w = 0; w < look.words; w += 1) rarities[row * mostWords + w] = look.rarities[w]!
  }

  const lookAtRow = (row: number): void => {
    recallRow(batch, cells, row)
    if (lookRules === undefined || !lookAt(look, names, cells, row)) return packRow(row)
    keepLook(row)
    const before = buffer.count
    for (let i = 0; i < lookRules.length; i += 1) lookRules[i]!(look, buffer)
    countRow(run, before)
  }

  const lookAtAll = (): void => {
    startRow(run)
    run.ahead = readNamesAhead(names, words.lines, batch.count)
    buffer.count = 0
    for (let row = 0; row < batch.count; row += 1) {
      lookAtRow(row)
      batch.keysTo[row] = buffer.count
    }
  }

  const readyProbe = (row: number): void => {
    const at = batch.packedAt[row]!
    if (at !== lookedAt) return probeRow(run, at)
    setProbe(probe, outlines, row * outline.size, rarities, row * mostWords, names.counts[row]!)
  }

  const compareRow = (row: number, from: number, to: number): void => {
    const { length } = workspace.rows
    const { size } = words.scratch
    recallRow(batch, cells, row)
    compareAll(run, pack(), batch.places[row]!, finder.rows, from, to, onPair)
    workspace.rows.length = length
    words.scratch.size = size
  }

  const flush = (): void => {
    lookAtAll()
    findAllCandidates(finder, buffer, batch.count, batch.keysTo, batch.foundTo)
    run.ahead = readAhead(run.index, finder.rows, finder.count)
    for (let row = 0, from = 0; row < batch.count; row += 1) {
      const to = batch.foundTo[row]!
      if (to > from) {
        readyProbe(row)
        const kept = keepPromising(run, batch.places[row]!, from, to)
        if (kept > from) compareRow(row, from, kept)
      }
      from = to
    }
    batch.count = 0
  }

  return {
    add: (place) => {
      noteName(names, cells, layout, batch.count)
      addRow(batch, cells, place)
      if (batch.count === mostRows) flush()
    },
    flush: () => {
      if (batch.count > 0) flush()
    },
  }
}
