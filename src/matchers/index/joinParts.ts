import type { Model } from '../model/model.ts'
import { outline } from '../outline/layout.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { writeOutline } from '../outline/writeOutline.ts'
import { sharedInts, type MakeInts } from '../pack/intVector.ts'
import { renumberRow } from '../pack/renumberRow.ts'
import { copyPool, sharePool } from '../pack/completePool.ts'
import { addBytes, createPool, findBytes, type StringPool } from '../pack/stringPool.ts'
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

/** One pool of all strings, numbered in the order of the parts; the rows of all parts but the first are renumbered in place. */
const joinStrings = ([first, ...others]: readonly IndexPart[]): StringPool => {
  if (first === undefined) return sharePool(createPool())
  if (others.length === 0) return first.strings
  const pool = copyPool(first.strings)
  for (const { strings, heap, starts } of others) {
    const numbers = addStrings(pool, strings)
    for (const start of starts) renumberRow(heap, start, numbers)
  }
  return sharePool(pool)
}

/** The outlines of all rows, in memory that threads can share. */
const outlineRows = (model: Model, { hashes }: StringPool, heap: Int32Array, starts: Int32Array): Int32Array => {
  const plan = outlinePlanOf(model)
  const outlines = sharedInts(starts.length * outline.size)
  const hashOf = (word: number): number => hashes[word]!
  for (let row = 0; row < starts.length; row += 1)
    writeOutline(plan, heap, starts[row]!, hashOf, outlines, row * outline.size)
  return outlines
}

/**
 * All parts as one, their rows in that order. Uses the parts up: the others' rows are renumbered and put behind those of the first, which stay as they
 * are and where they are if there is room.
 */
export const uniteParts = (parts: readonly IndexPart[]): IndexPart => {
  const strings = joinStrings(parts)
  const rowsBefore = before(parts.map(({ starts }) => starts.length))
  const heapBefore = before(parts.map(({ heap }) => heap.length))
  return {
    strings,
    heap: concatenate(parts.map(({ heap }) => heap)),
    starts: concatenate(
      parts.map(({ starts }) => starts),
      heapBefore,
    ),
    keys: concatenate(parts.map(({ keys }) => keys)),
    rows: concatenate(
      parts.map(({ rows }) => rows),
      rowsBefore,
    ),
    kinds: concatenate(parts.map(({ kinds }) => kinds)),
    notSearchable: parts.flatMap(({ notSearchable }, i) => notSearchable.map((row) => row + rowsBefore[i]!)),
  }
}

/** The index of a part; shares its memory. The look-up table lies in memory that `make` makes. */
export const indexOf = (model: Model, part: IndexPart, make: MakeInts = sharedInts): LinkIndex => {
  const { strings, heap, starts, keys, rows, notSearchable } = part
  const kinds = new Uint8Array(part.kinds)
  return {
    model,
    size: starts.length,
    strings,
    heap,
    starts,
    outlines: outlineRows(model, strings, heap, starts),
    table: buildKeyTable({ keys, rows, kinds, count: keys.length }, model, make),
    notSearchable,
  }
}

/** The index of all parts: the same, to the bit, as one built from their people in that order. Uses the parts up. */
export const joinParts = (model: Model, parts: readonly IndexPart[]): LinkIndex => indexOf(model, uniteParts(parts))
