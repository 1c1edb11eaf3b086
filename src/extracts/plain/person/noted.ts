import { noteRange, type Ranges } from '../../../records/index.ts'
import { longestWords, type WritePart } from '../parts.ts'

/** Notes where what a part writes lies. */
export const noted =
  (ranges: Ranges, part: WritePart): WritePart =>
  (cells, out) => {
    const from = out.size()
    if (!part(cells, out)) return false
    noteRange(ranges, from, out.size())
    return true
  }

/** Words as they are, noted where they lie. */
export const notedWords =
  (ranges: Ranges, place: number): WritePart =>
  ({ source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (end - start > longestWords) return false
    const from = out.size()
    out.piece(source, start, end)
    noteRange(ranges, from, from + end - start)
    return true
  }

const quote = 0x22

/** Notes where the string lies that a part begins with, up to its closing quote. */
export const notedString =
  (ranges: Ranges, part: WritePart): WritePart =>
  (cells, out) => {
    const from = out.size()
    if (!part(cells, out)) return false
    const memory = out.memory()
    let end = from
    while (memory[end] !== quote) end++
    noteRange(ranges, from, end)
    return true
  }
