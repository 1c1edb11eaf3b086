import type { CopyEncoder } from '../../../store/copyEncoder.ts'
import { literalText } from '../../../store/literal.ts'
import { put, type WritePart } from '../parts.ts'
import type { PlainCells } from '../plainCells.ts'

const isFilled = ({ starts, ends }: PlainCells, place: number): boolean => starts[place] !== ends[place]

const opening = literalText('[')
const closing = literalText(']')
const comma = literalText(',')

export const separate = (out: CopyEncoder): void => put(out, comma)

/** Writes items, so many having been written before; returns how many are written then, -1 in doubt. */
export type WriteItems = (cells: PlainCells, out: CopyEncoder, before: number) => number

/** Writes an item, so many having been written before; false in doubt. */
export type WriteItem = (cells: PlainCells, out: CopyEncoder, before: number) => boolean

/** Items of several sources as one list. */
export const listOf =
  (sources: readonly WriteItems[]): WritePart =>
  (cells, out) => {
    let count = 0
    put(out, opening)
    for (let i = 0; i < sources.length; i++) {
      count = (sources[i] as WriteItems)(cells, out, count)
      if (count === -1) return false
    }
    put(out, closing)
    return true
  }

/** An item that is always there. */
export const always =
  (write: WriteItem): WriteItems =>
  (cells, out, before) => {
    if (before > 0) separate(out)
    return write(cells, out, before) ? before + 1 : -1
  }

/** An item that is there where one of some cells is filled. */
export const itemOf = (places: readonly number[], write: WriteItem): WriteItems => {
  const writeAlways = always(write)
  return (cells, out, before) => {
    for (let i = 0; i < places.length; i++)
      if (isFilled(cells, places[i] as number)) return writeAlways(cells, out, before)
    return before
  }
}
