import { parseQuotedRecord, parseQuotedRecords } from './parseQuoted.ts'
import { type RecordBatch, recordForm } from './recordBatch.ts'
import { splitCells } from './splitCells.ts'

/** Why a record has no cells. `blank` is no row at all; the others reject the row. */
export type CellsProblem = 'blank' | 'nul' | 'bad-encoding' | 'bad-quotes'

/** Text of bytes [start, end); undefined when they are not valid in the encoding of the file. */
export type Decode = (bytes: Buffer, start: number, end: number) => string | undefined

/** Cells of the chosen records of a batch, in the order asked for. Only records with quotes wait for fast-csv. */
export const readCells = async (
  batch: RecordBatch,
  indexes: readonly number[],
  decode: Decode,
  delimiter: string,
): Promise<readonly (readonly string[] | CellsProblem)[]> => {
  const results: (readonly string[] | CellsProblem)[] = []
  const regular: { readonly at: number; readonly text: string }[] = []
  const irregular: { readonly at: number; readonly text: string }[] = []
  for (const [at, index] of indexes.entries()) {
    const form = batch.forms[index] as number
    const text = decode(batch.bytes, batch.starts[index] as number, batch.ends[index] as number)
    if ((form & recordForm.nul) !== 0) results.push('nul')
    else if (text === undefined) results.push('bad-encoding')
    else if ((form & recordForm.quoted) === 0) results.push(splitCells(text, delimiter) ?? 'blank')
    else {
      results.push('bad-quotes')
      ;((form & recordForm.irregular) === 0 ? regular : irregular).push({ at, text })
    }
  }
  const texts = regular.map(({ text }) => text)
  for (const [i, cells] of (await parseQuotedRecords(texts, delimiter)).entries()) {
    if (cells !== undefined) results[regular[i]?.at as number] = cells
  }
  for (const { at, text } of irregular) {
    const cells = await parseQuotedRecord(text, delimiter)
    if (cells !== undefined) results[at] = cells
  }
  return results
}
