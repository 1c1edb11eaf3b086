import type { WritePart } from './parts.ts'

const longestKey = 64

const isAscii = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if ((bytes[i] as number) > 0x7e) return false
  return true
}

/** A key, or part of one: a cell that is filled, and not too long. Its hash is that of its characters: they must be its bytes. */
export const keyAt =
  (place: number): WritePart =>
  ({ bytes, source, isAscii: areAscii, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start === end || end - start > longestKey) return false
    if (!areAscii && !isAscii(bytes, start, end)) return false
    out.piece(source, start, end)
    return true
  }
