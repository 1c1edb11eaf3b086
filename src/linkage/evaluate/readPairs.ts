import { VettingError } from '../../errors.ts'
import { readTable } from '../readTable.ts'
import type { IdPair, WeighedPair } from './evaluation.ts'

type Row = (column: string) => string

const readColumns = async (path: string, columns: readonly string[], use: (row: Row) => void): Promise<void> => {
  let header: readonly string[] = []
  await readTable(path, {
    header: (cells) => {
      header = cells
      const absent = columns.filter((column) => !cells.includes(column))
      if (absent.length > 0)
        throw new VettingError(
          'bad-mapping',
          `${path} has no column ${absent.join(', ')}; it must have ${columns.join(', ')}.`,
        )
    },
    row: (cells) => use((column) => cells[header.indexOf(column)] ?? ''),
    reject: (line, reason) => {
      throw new VettingError('extract-refused', `${path} line ${line} cannot be read (${reason}); mend the row.`)
    },
  })
}

const ids = ['left_id', 'right_id']

const pairOf = (row: Row): IdPair => ({ left: row('left_id'), right: row('right_id') })

/** True pairs: CSV with `left_id` and `right_id`. Throws VettingError `bad-mapping`, `file-not-found` or `extract-refused`. */
export const readTruth = async (path: string): Promise<IdPair[]> => {
  const pairs: IdPair[] = []
  await readColumns(path, ids, (row) => pairs.push(pairOf(row)))
  return pairs
}

/** Found pairs: what `vetting match` writes, or any CSV with `left_id`, `right_id` and `weight`. Errors as `readTruth`. */
export const readPairs = async (path: string): Promise<WeighedPair[]> => {
  const pairs: WeighedPair[] = []
  await readColumns(path, [...ids, 'weight'], (row) => {
    const weight = Number(row('weight'))
    if (row('weight').trim() === '' || Number.isNaN(weight))
      throw new VettingError('extract-refused', `${path}, pair ${pairs.length + 1}: the weight is not a number.`)
    pairs.push({ ...pairOf(row), weight })
  })
  return pairs
}
