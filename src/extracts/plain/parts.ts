import { isIsoDateAt, type MatchBytes } from '../../records/index.ts'
import type { CopyEncoder } from '../../store/copyEncoder.ts'
import { rememberFragments } from './fragments.ts'
import type { PlainCells } from './plainCells.ts'

/** Writes part of a document; false, whatever was written, where a cell is in doubt. */
export type WritePart = (cells: PlainCells, out: CopyEncoder) => boolean

/** The shortest limit of columns that hold words (see `fields.ts`): longer cells are in doubt. */
export const longestWords = 200

/** Words as they are, between the quotes of others. */
export const words =
  (place: number): WritePart =>
  ({ bytes, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (end - start > longestWords) return false
    out.piece(bytes, start, end)
    return true
  }

/** A value as it is where it is empty or `matches`. */
export const matching =
  (place: number, matches: MatchBytes): WritePart =>
  ({ bytes, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start < end && !matches(bytes, start, end)) return false
    out.piece(bytes, start, end)
    return true
  }

export const isoDate = (place: number): WritePart => matching(place, isIsoDateAt)

/** What `make` makes of the text of a cell; undefined: in doubt. */
export const made = (place: number, make: (text: string) => string | undefined): WritePart => {
  const fragmentOf = rememberFragments(make)
  return ({ bytes, starts, ends }, out) => {
    const fragment = fragmentOf(bytes, starts[place] as number, ends[place] as number)
    if (fragment === undefined) return false
    out.piece(fragment, 0, fragment.length)
    return true
  }
}

/** The second where the first is in doubt. */
export const orElse =
  (first: WritePart, second: WritePart): WritePart =>
  (cells, out) => {
    const before = out.size()
    if (first(cells, out)) return true
    out.rewind(before)
    return second(cells, out)
  }

/** What is the same in every document, or a part. */
export type Piece = string | WritePart

const constant = (text: string): WritePart => {
  const bytes = Buffer.from(text)
  return (_cells, out) => {
    out.piece(bytes, 0, bytes.length)
    return true
  }
}

/** Texts that follow one another as one. */
const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (typeof last === 'string' && typeof piece === 'string') found[found.length - 1] = last + piece
    else found.push(piece)
  }
  return found
}

/** One piece after the other. */
export const sequence = (pieces: readonly Piece[]): WritePart => {
  const parts = joined(pieces).map((piece) => (typeof piece === 'string' ? constant(piece) : piece))
  return (cells, out) => {
    for (let i = 0; i < parts.length; i++) if (!(parts[i] as WritePart)(cells, out)) return false
    return true
  }
}
