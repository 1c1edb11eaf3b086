import type { WritePart } from './parts.ts'

const longestKey = 64

/** A key, or part of one: a cell that is filled, and not too long. */
export const keyAt =
  (place: number): WritePart =>
  ({ source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start === end || end - start > longestKey) return false
    out.piece(source, start, end)
    return true
  }
