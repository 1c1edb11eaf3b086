import { VettingError } from '../errors.ts'
import { checkColumns } from './mappedColumns.ts'
import type { Mapping } from './mapping.ts'
import { readTable } from './readTable.ts'
import { rowReader, type MappedRow } from './rowReader.ts'

export type Rejected = { readonly line: number; readonly reason: string }

/**
 * Reads a CSV file of people, calling `use` with each row; returns the rows that could not be read. Throws VettingError `bad-mapping`
 * (columns, or an id that occurs twice), `file-not-found` or `extract-refused` (the file, or no rows).
 */
export const streamPeople = async (
  path: string,
  mapping: Mapping,
  use: (row: MappedRow) => void,
): Promise<Rejected[]> => {
  const rejected: Rejected[] = []
  const ids = new Set<string>()
  let read: ((cells: readonly string[], number: number) => MappedRow) | undefined
  await readTable(path, {
    header: (cells) => {
      checkColumns(mapping, cells, path)
      read = rowReader(mapping, cells)
    },
    row: (cells, line) => {
      const row = read!(cells, ids.size + 1)
      if (ids.has(row.id)) {
        throw new VettingError(
          'bad-mapping',
          `${path} line ${line}: the id column holds a value twice; map a column that names each row once.`,
        )
      }
      ids.add(row.id)
      use(row)
    },
    reject: (line, reason) => rejected.push({ line, reason }),
  })
  if (ids.size === 0) throw new VettingError('extract-refused', `${path} holds no rows that can be read.`)
  return rejected
}
