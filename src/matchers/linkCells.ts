import { findAllCandidates } from './candidates.ts'
import { addRowKeys, compareAll, keepPromising, readAhead, startRow } from './linkRow.ts'
import type { Pair, Run } from './linkRun.ts'
import type { Cells, CellLayout } from './pack/cells.ts'
import { createVector } from './pack/intVector.ts'
import { packCells, readAsText } from './pack/packCells.ts'
import { packPerson } from './pack/packPerson.ts'
import { noteWords, readWordsAhead } from './pack/wordsAhead.ts'
import { addRow, createRowBatch, mostRows, recallRow } from './rowBatch.ts'
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

export type CellLinker = {
  /** Takes the row at hand. Its pairs are reported with those of the rows after it. */
  readonly add: (place: number) => void
  /** Reports what is left. The bytes of the rows taken must not change before. */
  readonly flush: () => void
}

/**
 * Links rows of cells, some at a time and stage by stage: the reads of one stage do not wait for each other. A row is first packed with
 * the hashes of its values alone where they are enough for its keys (`fleeting`), and anew where it keeps a candidate.
 */
export const linkCells = (run: Run, fleeting: boolean, { cells, layout, subject, onPair }: CellFeed): CellLinker => {
  const batch = createRowBatch(cells.starts.length)
  const { workspace, buffer, finder } = run
  const { words } = workspace
  const names = [...layout.forenames, ...layout.surname]
  const places = createVector()

  const pack = (row: number): number => {
    recallRow(batch, cells, row)
    const at = packCells(workspace, cells, layout)
    return at === readAsText ? packPerson(workspace, subject()) : at
  }

  /** Calls for what is known of the words of all rows. */
  const readAheadOfWords = (): void => {
    places.length = 0
    for (let row = 0; row < batch.count; row += 1) {
      const at = row * batch.columns
      for (const column of names)
        noteWords(words.lines, cells.bytes, batch.starts[at + column]!, batch.ends[at + column]!, places)
    }
    run.ahead = readWordsAhead(words.lines, places)
  }

  const packAll = (): void => {
    startRow(run)
    readAheadOfWords()
    buffer.count = 0
    words.hashesOnly = fleeting
    for (let row = 0; row < batch.count; row += 1) {
      const at = pack(row)
      batch.packedAt[row] = at
      addRowKeys(run, at)
      batch.keysTo[row] = buffer.count
    }
    words.hashesOnly = false
  }

  const compareRow = (row: number, from: number, to: number): void => {
    const { length } = workspace.rows
    const { size } = words.scratch
    compareAll(run, pack(row), batch.places[row]!, from, to, onPair)
    workspace.rows.length = length
    words.scratch.size = size
  }

  const flush = (): void => {
    packAll()
    findAllCandidates(finder, buffer, batch.count, batch.keysTo, batch.foundTo)
    run.ahead = readAhead(run.index, finder.rows, finder.count)
    for (let row = 0, from = 0; row < batch.count; row += 1) {
      const to = batch.foundTo[row]!
      const kept = keepPromising(run, batch.packedAt[row]!, batch.places[row]!, from, to)
      if (kept > from) compareRow(row, from, kept)
      from = to
    }
    batch.count = 0
  }

  return {
    add: (place) => {
      addRow(batch, cells, place)
      if (batch.count === mostRows) flush()
    },
    flush: () => {
      if (batch.count > 0) flush()
    },
  }
}
