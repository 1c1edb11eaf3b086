import { Refusal } from '../refusal.ts'
import { rowKinds } from '../rows/rowKinds.ts'
import type { Mapping } from './mapping.ts'
import { nearest } from './nearest.ts'

/** Where the file has the columns of the mapping. */
export type Header = {
  readonly width: number
  /** Column of the file → its place. */
  readonly places: ReadonlyMap<string, number>
  /** Canonical columns the file does not have; they count as empty. */
  readonly absent: readonly string[]
}

const mostShown = 12

const quoted = (name: string): string => `"${name.length > 60 ? `${name.slice(0, 60)}…` : name}"`

const listed = (names: readonly string[], show: (name: string) => string = quoted): string =>
  names.slice(0, mostShown).map(show).join(', ') +
  (names.length > mostShown ? ` and ${names.length - mostShown} more` : '')

const withLikely =
  (known: readonly string[]) =>
  (name: string): string => {
    const like = nearest(name.slice(0, 100), known)
    return like === undefined ? quoted(name) : `${quoted(name)} (did you mean ${quoted(like)}?)`
  }

const sourcesOf = (mapping: Mapping, canonical: string): readonly string[] => mapping.columns[canonical]?.columns ?? []

/** A first line without most of the required columns is a row: its cells are people's data and are not quoted. */
const isHeader = (cells: readonly string[], required: readonly string[]): boolean =>
  required.filter((name) => cells.includes(name)).length * 2 >= required.length

/**
 * Matches the first line of a file with its mapping, before any row is read. Throws Refusal `header-missing` when the line
 * is no header, `header-columns` naming missing, repeated and unknown columns and the nearest known ones.
 */
export const checkHeader = (mapping: Mapping, cells: readonly string[]): Header => {
  const columns = rowKinds[mapping.kind].columns
  const known = [...Object.values(mapping.columns).flatMap((source) => source.columns), ...mapping.ignore]
  const required = columns.filter((column) => column.required).flatMap(({ name }) => sourcesOf(mapping, name))
  if (!isHeader(cells, required)) {
    throw new Refusal(
      'header-missing',
      `The first line is not the header of ${mapping.kind} in the layout "${mapping.name}". It must name at least: ` +
        `${listed(required)}. Check the header, the delimiter and the kind of file.`,
    )
  }
  const missing = required.filter((name) => !cells.includes(name))
  const unknown = [...new Set(cells.filter((name) => !known.includes(name)))]
  const repeated = [...new Set(cells.filter((name, at) => cells.indexOf(name) !== at))]
  const problems = [
    missing.length > 0 ? `missing: ${listed(missing)}` : '',
    repeated.length > 0 ? `more than once: ${listed(repeated)}` : '',
    unknown.length > 0 ? `unknown: ${listed(unknown, withLikely(known.filter((name) => !cells.includes(name))))}` : '',
  ].filter((problem) => problem !== '')
  if (problems.length > 0) {
    throw new Refusal(
      'header-columns',
      `The header does not fit the layout "${mapping.name}" of ${mapping.kind}. Columns ${problems.join('; ')}.`,
    )
  }
  return {
    width: cells.length,
    places: new Map(cells.map((name, at) => [name, at])),
    absent: columns
      .map(({ name }) => name)
      .filter((name) => mapping.values[name] === undefined)
      .filter((name) => !sourcesOf(mapping, name).some((source) => cells.includes(source))),
  }
}
