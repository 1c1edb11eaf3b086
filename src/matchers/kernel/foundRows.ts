import { outline } from '../outline/layout.ts'
import * as field from './fields.ts'
import type { Kernel } from './kernel.ts'
import { canGrow, growMemory, type KernelMemory } from './webAssembly.ts'

/** A list in the memory of a kernel, at the place the kernel is told of, with room for so many items. */
type List = { readonly name: number; readonly itemBytes: number; at: number; room: number }

const listOf = (name: number, itemBytes: number): List => ({ name, itemBytes, at: 0, room: 0 })

/** A key found: its row above five bits of its kind, and the key (see sortKeys of the kernel). */
export const foundKeyInts = 2
const kindBits = 5
export const rowOfFound = (first: number): number => first >>> kindBits
export const kindOfFound = (first: number): number => first & ((1 << kindBits) - 1)
export const packFound = (row: number, kind: number): number => (row << kindBits) | kind

/** What a kernel finds of the rows of the left side, in its memory: pages are added to it for lists that grow. */
export type FoundRows = {
  /** Rows so far, and those of the block at hand. */
  count: number
  /** Takes the bytes of a block, and makes room for what is found of so many records in it; false where there is none. */
  readonly startBlock: (block: Uint8Array, records: number) => boolean
  /** Makes room for so many more keys; false where there is none. */
  readonly reserveKeys: (more: number) => boolean
  readonly outlines: () => Int32Array
  /** Numbers of the words of each row: see `leftWords` of `fields`. */
  readonly words: () => Int32Array
  readonly keys: () => Int32Array
  /** The bytes of the rows, and where each begins and ends among them. */
  readonly bytes: () => Uint8Array
  readonly starts: () => Int32Array
  readonly ends: () => Int32Array
}

/** Keys that a row has, about; room that is not needed is never touched. */
const keysOfRow = 8

/** Makes lists for the rows of a side of about so many bytes. */
export const createFoundRows = ({ exports, tell }: Kernel, memory: KernelMemory, expectedBytes: number): FoundRows => {
  const outlines = listOf(field.foundOutlines, outline.size * 4)
  const words = listOf(field.foundWords, field.mostNameWords * 4)
  const starts = listOf(field.foundStarts, 4)
  const ends = listOf(field.foundEnds, 4)
  const keys = listOf(field.foundKeys, foundKeyInts * 4)
  const bytes = listOf(field.foundBytes, 1)
  let byteCount = 0

  /** Makes room for so many items: for those expected, where the memory can hold them; returns false where it cannot hold the others either. */
  const reserve = (list: List, used: number, items: number, expected = 0): boolean => {
    if (items <= list.room) return true
    const room = [Math.max(items, list.room * 2, expected), items].find((some) =>
      canGrow(memory, some * list.itemBytes),
    )
    if (room === undefined) return false
    const at = growMemory(memory, room * list.itemBytes)
    new Uint8Array(memory.buffer).copyWithin(at, list.at, list.at + used * list.itemBytes)
    list.at = at
    list.room = room
    tell(list.name, at)
    return true
  }

  const reserveKeys = (more: number, expected = 0): boolean => {
    const count = exports.foundKeys.value
    const isThere = reserve(keys, count, count + more + field.mostKeys, expected)
    tell(field.mostFoundKeys, keys.room - field.mostKeys)
    return isThere
  }

  const ints = (list: List, items: number): Int32Array =>
    new Int32Array(memory.buffer, list.at, (items * list.itemBytes) / 4)

  const rows: FoundRows = {
    count: 0,
    startBlock: (block, records) => {
      const { count } = rows
      const expected = Math.ceil((records / Math.max(block.length, 1)) * expectedBytes * 1.1)
      const isThere =
        [outlines, words, starts, ends].every((list) => reserve(list, count, count + records, expected)) &&
        reserve(bytes, byteCount, byteCount + block.length, expectedBytes) &&
        reserveKeys(records * keysOfRow, expected * keysOfRow)
      if (!isThere) return false
      new Uint8Array(memory.buffer).set(block, bytes.at + byteCount)
      tell(field.firstRow, count)
      tell(field.firstByte, byteCount)
      byteCount += block.length
      return true
    },
    reserveKeys,
    outlines: () => ints(outlines, rows.count),
    words: () => ints(words, rows.count),
    keys: () => ints(keys, exports.foundKeys.value),
    bytes: () => new Uint8Array(memory.buffer, bytes.at, byteCount),
    starts: () => ints(starts, rows.count),
    ends: () => ints(ends, rows.count),
  }
  return rows
}
