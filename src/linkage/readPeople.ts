import { VettingError } from '../errors.ts'
import type { Subject } from '../matchers/index.ts'
import { checkColumns } from './mappedColumns.ts'
import type { Mapping } from './mapping.ts'
import { readTable } from './readTable.ts'
import { rowReader, type MappedRow } from './rowReader.ts'

/** The people of a file in file order, and the rows that could not be read. */
export type PeopleFile = {
  readonly ids: readonly string[]
  readonly people: readonly Subject[]
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
}

/**
 * Reads a CSV file of people. Throws VettingError `bad-mapping` (columns), `extract-refused` (the file, or no rows) or `bad-mapping` where an
 * id occurs twice.
 */
export const readPeople = async (path: string, mapping: Mapping): Promise<PeopleFile> => {
  const ids: string[] = []
  const people: Subject[] = []
  const rejected: { line: number; reason: string }[] = []
  let read: ((cells: readonly string[], number: number) => MappedRow) | undefined
  await readTable(path, {
    header: (cells) => {
      checkColumns(mapping, cells, path)
      read = rowReader(mapping, cells)
    },
    row: (cells) => {
      const { id, subject } = read!(cells, ids.length + 1)
      ids.push(id)
      people.push(subject)
    },
    reject: (line, reason) => rejected.push({ line, reason }),
  })
  if (ids.length === 0) throw new VettingError('extract-refused', `${path} holds no rows.`)
  if (new Set(ids).size < ids.length) {
    throw new VettingError(
      'bad-mapping',
      `${path}: the id column holds a value twice; map a column that names each row once.`,
    )
  }
  return { ids, people, rejected }
}
