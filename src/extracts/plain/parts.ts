import { isIsoDateAt, type MatchBytes } from '../../records/index.ts'
import type { CopyEncoder } from '../../store/copyEncoder.ts'
import { type Literal, literalText } from '../../store/literal.ts'
import { rememberFragments } from './fragments.ts'
import type { Warn } from '../rows/rowContext.ts'
import type { PlainCells } from './plainCells.ts'

/** Writes part of a document; false, whatever was written, where a cell is in doubt. */
export type WritePart = (cells: PlainCells, out: CopyEncoder) => boolean

export const put = (out: CopyEncoder, { source, length }: Literal): void => out.piece(source, 0, length)

/** The shortest limit of columns that hold words (see `fields.ts`): longer cells are in doubt. */
export const longestWords = 200

/** Words as they are, between the quotes of others. */
export const words =
  (place: number, longest = longestWords): WritePart =>
  ({ source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (end - start > longest) return false
    out.piece(source, start, end)
    return true
  }

/** A value as it is where it is empty or `matches`. */
export const matching =
  (place: number, matches: MatchBytes): WritePart =>
  ({ bytes, source, starts, ends }, out) => {
    const start = starts[place] as number
    const end = ends[place] as number
    if (start < end && !matches(bytes, start, end)) return false
    out.piece(source, start, end)
    return true
  }

export const isoDate = (place: number): WritePart => matching(place, isIsoDateAt)

/** What `make` makes of the text of a cell; undefined: in doubt. */
export const made = (place: number, make: (text: string) => string | undefined): WritePart => {
  const fragmentOf = rememberFragments(make)
  return (cells, out) => {
    const fragment = fragmentOf(cells, cells.starts[place] as number, cells.ends[place] as number)
    if (fragment === undefined) return false
    put(out, fragment)
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

/** Writes nothing, and warns of a column. */
export const warning =
  (warn: Warn, column: string): WritePart =>
  () => {
    warn(column)
    return true
  }

/** What is the same in every document, or a part. */
export type Piece = string | WritePart

/** One piece after the other: each part behind its label, the texts before it. */
export const sequence = (pieces: readonly Piece[]): WritePart => {
  const parts: WritePart[] = []
  const labels: Literal[] = []
  let label = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') label += piece
    else {
      labels.push(literalText(label))
      parts.push(piece)
      label = ''
    }
  }
  const closing = literalText(label)
  return (cells, out) => {
    for (let i = 0; i < parts.length; i++) {
      put(out, labels[i] as Literal)
      if (!(parts[i] as WritePart)(cells, out)) return false
    }
    put(out, closing)
    return true
  }
}
