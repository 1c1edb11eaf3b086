import type { Model } from '../model/model.ts'
import { outline } from '../outline/layout.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { writeOutline } from '../outline/writeOutline.ts'
import { renumberRow } from '../pack/renumberRow.ts'
import { addBytes, createPool, findBytes, sharePool, type StringPool } from '../pack/stringPool.ts'
import { buildKeyTable } from './buildKeyTable.ts'
import { before, concatenate, type IndexPart } from './indexPart.ts'
import type { LinkIndex } from './linkIndex.ts'

/** Adds the strings of a part to a pool; returns the number each has there. */
const addStrings = (pool: StringPool, { bytes, starts, hashes, size }: StringPool): Int32Array => {
  const numbers = new Int32Array(size)
  for (let id = 0; id < size; id += 1) {
    const [start, end, hash] = [starts[id]!, starts[id + 1]!, hashes[id]!]
    const known = findBytes(pool, bytes, start, end, hash)
    numbers[id] = known >= 0 ? known : addBytes(pool, bytes, start, end, hash)
  }
  return numbers
}

/** One pool of all strings, numbered in the order of the parts; the rows are renumbered in place. */
const joinStrings = (parts: readonly IndexPart[]): StringPool => {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first.strings
  const pool = createPool()
  for (const { strings, heap, starts } of parts) {
    const numbers = addStrings(pool, strings)
    for (const start of starts) renumberRow(heap, start, numbers)
  }
  return sharePool(pool)
}

/** The outlines of all rows, in memory that threads can share. */
const outlineRows = (model: Model, { hashes }: StringPool, heap: Int32Array, starts: Int32Array): Int32Array => {
  const plan = outlinePlanOf(model)
  const outlines = new Int32Array(new SharedArrayBuffer(starts.length * outline.size * 4))
  const hashOf = (word: number): number => hashes[word]!
  for (let row = 0; row < starts.length; row += 1)
    writeOutline(plan, heap, starts[row]!, hashOf, outlines, row * outline.size)
  return outlines
}

/**
 * The index of all parts: the same, to the bit, as one built from their people in that order. Uses the parts up: their rows
 * are renumbered.
 */
export const joinParts = (model: Model, parts: readonly IndexPart[]): LinkIndex => {
  const strings = joinStrings(parts)
  const rowsBefore = before(parts.map(({ starts }) => starts.length))
  const heapBefore = before(parts.map(({ heap }) => heap.length))
  const keys = concatenate(parts.map((part) => part.keys))
  const rows = concatenate(
    parts.map((part) => part.rows),
    rowsBefore,
  )
  const kinds = Uint8Array.from(concatenate(parts.map((part) => part.kinds)))
  const starts = concatenate(
    parts.map((part) => part.starts),
    heapBefore,
  )
  const heap = concatenate(parts.map((part) => part.heap))
  return {
    model,
    size: starts.length,
    strings,
    heap,
    starts,
    outlines: outlineRows(model, strings, heap, starts),
    table: buildKeyTable({ keys, rows, kinds, count: keys.length }, model),
    notSearchable: parts.flatMap((part, i) => part.notSearchable.map((row) => row + rowsBefore[i]!)),
  }
}
