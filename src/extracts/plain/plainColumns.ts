import type { Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { rowKinds } from '../rows/rowKinds.ts'

const isOwn = ({ codes, values, columns }: Mapping, column: string): boolean =>
  codes[column] === undefined && values[column] === undefined && (columns[column]?.columns.length ?? 0) <= 1

/**
 * Where the cell of each canonical column stands in a row of the file; the place after the last for one the file lacks. Undefined where
 * some cell is not the column's text as it is: converted, joined with another, or the same for all rows.
 */
export const plainColumns = (mapping: Mapping, header: Header): ReadonlyMap<string, number> | undefined => {
  const { dates, lists, parts } = mapping
  const { columns } = rowKinds[mapping.kind]
  if (dates !== 'YYYY-MM-DD' || lists !== ';' || parts !== '|') return undefined
  if (!columns.every(({ name }) => isOwn(mapping, name))) return undefined
  const placeOf = (column: string): number => {
    const [source] = mapping.columns[column]?.columns ?? []
    return (source === undefined ? undefined : header.places.get(source)) ?? header.width
  }
  return new Map(columns.map(({ name }) => [name, placeOf(name)]))
}
