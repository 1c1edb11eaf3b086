import { parseQuotedRecord } from './parseQuoted.ts'
import { recordForm, type Records } from './recordBatch.ts'
import { splitCells } from './splitCells.ts'
import { splitQuoted } from './splitQuoted.ts'

/** Why a record has no cells. `blank` is no row at all; the others reject the row. */
export type CellsProblem = 'blank' | 'nul' | 'bad-encoding' | 'bad-quotes'

export type Cells = readonly string[] | CellsProblem

/** Text of bytes [start, end); undefined when they are not valid in the encoding of the file. */
export type Decode = (bytes: Buffer, start: number, end: number) => string | undefined

/** Cells of one record at a time, once the few records that only fast-csv can judge have been read. */
export type CellReader = (index: number) => Cells

/** Reads ahead the records with a quote where none is expected, and returns a reader for all of them. */
export const openCells = async (
  records: Records,
  indexes: Iterable<number>,
  decode: Decode,
  delimiter: string,
): Promise<CellReader> => {
  const { bytes, starts, ends, forms } = records
  const textOf = (index: number): string | undefined => decode(bytes, starts[index] as number, ends[index] as number)
  const irregular = new Map<number, Cells>()
  for (const index of indexes) {
    const form = forms[index] as number
    if ((form & recordForm.irregular) === 0 || (form & recordForm.nul) !== 0) continue
    const text = textOf(index)
    const cells = text === undefined ? 'bad-encoding' : await parseQuotedRecord(text, delimiter)
    irregular.set(index, cells ?? 'bad-quotes')
  }
  return (index) => {
    const form = forms[index] as number
    if ((form & recordForm.nul) !== 0) return 'nul'
    if ((form & recordForm.irregular) !== 0) return irregular.get(index) ?? 'bad-quotes'
    const text = textOf(index)
    if (text === undefined) return 'bad-encoding'
    return (form & recordForm.quoted) === 0 ? (splitCells(text, delimiter) ?? 'blank') : splitQuoted(text, delimiter)
  }
}

/** Cells of the chosen records of a batch, in the order asked for. */
export const readCells = async (
  records: Records,
  indexes: readonly number[],
  decode: Decode,
  delimiter: string,
): Promise<readonly Cells[]> => {
  const cellsOf = await openCells(records, indexes, decode, delimiter)
  return indexes.map(cellsOf)
}
