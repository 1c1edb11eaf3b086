import { createKeyBuffer, type KeyBuffer } from '../keys/keyBuffer.ts'
import { emitKeys } from '../keys/emitKeys.ts'
import type { KeySource } from '../keys/keyRule.ts'
import type { Model } from '../model/model.ts'
import { createSharedVector, filled, push, type IntVector } from '../pack/intVector.ts'
import type { Cells, CellLayout } from '../pack/cells.ts'
import { packCells, readAsText } from '../pack/packCells.ts'
import { packPerson } from '../pack/packPerson.ts'
import { slotsOf } from '../pack/slots.ts'
import { sharePool } from '../pack/completePool.ts'
import { createWorkspace } from '../pack/workspace.ts'
import { openSheet, readRow } from '../sheet/readSheet.ts'
import type { Subject } from '../subject.ts'
import type { IndexPart } from './indexPart.ts'
import { joinParts } from './joinParts.ts'
import type { LinkIndex } from './linkIndex.ts'

type Collected = { readonly keys: IntVector; readonly rows: IntVector; readonly kinds: IntVector }

const collect = (buffer: KeyBuffer, row: number, collected: Collected): void => {
  for (let i = 0; i < buffer.count; i += 1) {
    push(collected.keys, buffer.keys[i]!)
    push(collected.rows, row)
    push(collected.kinds, buffer.kinds[i]!)
  }
}

/** An index under construction: takes the left side one person at a time, so that it need not be in memory as a whole. */
export type IndexBuilder = {
  /** Adds the next row. */
  readonly add: (person: Subject) => void
  /** Adds the next row from its cells; false where its person must be read from their texts and given to `add`. */
  readonly addCells: (cells: Cells, layout: CellLayout) => boolean
  /** Adds the people of a sheet that was written for this model as the next rows. */
  readonly addSheet: (sheet: Uint8Array) => void
  readonly finish: () => LinkIndex
  /** Ends a stretch of a left side that several builders share (see `joinParts`). */
  readonly finishPart: () => IndexPart
}

/** Starts an index; row i is the i-th person added. */
export const createIndexBuilder = (model: Model): IndexBuilder => {
  const workspace = createWorkspace(model, undefined, createSharedVector(4096))
  const { rows: heap, words } = workspace
  const starts = createSharedVector(1024)
  const collected: Collected = {
    keys: createSharedVector(4096),
    rows: createSharedVector(4096),
    kinds: createSharedVector(4096),
  }
  const buffer = createKeyBuffer()
  const notSearchable: number[] = []
  const source: KeySource = { words, slots: slotsOf(model), side: 'left', heap: heap.data, at: 0 }
  const addRow = (at: number): void => {
    const row = starts.length
    source.at = at
    source.heap = heap.data
    push(starts, at)
    emitKeys(model.keys, source, buffer)
    if (buffer.count === 0) notSearchable.push(row)
    collect(buffer, row, collected)
  }
  const finishPart = (): IndexPart => ({
    strings: sharePool(words.local),
    heap: filled(heap),
    starts: filled(starts),
    keys: filled(collected.keys),
    rows: filled(collected.rows),
    kinds: filled(collected.kinds),
    notSearchable,
  })
  return {
    add: (person) => addRow(packPerson(workspace, person)),
    addCells: (cells, layout) => {
      const at = packCells(workspace, cells, layout)
      if (at === readAsText) return false
      addRow(at)
      return true
    },
    addSheet: (sheet) => {
      const people = openSheet(model, sheet)
      for (let place = 0; place < people; place += 1) addRow(readRow(workspace))
    },
    finishPart,
    finish: () => joinParts(model, [finishPart()]),
  }
}

/** Indexes the left side; row i of the index is `left[i]`. */
export const buildIndex = (model: Model, left: Iterable<Subject>): LinkIndex => {
  const builder = createIndexBuilder(model)
  for (const person of left) builder.add(person)
  return builder.finish()
}
