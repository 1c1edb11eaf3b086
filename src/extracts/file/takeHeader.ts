import { type Decode, readCells } from '../csv/readCells.ts'
import type { RecordBatch } from '../csv/recordBatch.ts'
import type { IngestLimits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

const without1st = ({ bytes, starts, ends, lines, forms }: RecordBatch): RecordBatch => ({
  bytes,
  starts: starts.slice(1),
  ends: ends.slice(1),
  lines: lines.slice(1),
  forms: forms.slice(1),
})

async function* following(first: RecordBatch, rest: AsyncGenerator<RecordBatch>): AsyncGenerator<RecordBatch> {
  const batch = without1st(first)
  if (batch.starts.length > 0) yield batch
  yield* rest
}

/** Cells of the first record, and the records after it. Throws Refusal `empty`, `header-missing` or `header-columns`. */
export const takeHeader = async (
  batches: AsyncGenerator<RecordBatch>,
  decode: Decode,
  delimiter: string,
  limits: IngestLimits,
): Promise<{ readonly cells: readonly string[]; readonly rows: AsyncGenerator<RecordBatch> }> => {
  const first = await batches.next()
  if (first.done === true) throw new Refusal('empty', 'The file holds nothing but blank lines.')
  const [cells] = await readCells(first.value, [0], decode, delimiter)
  if (cells === undefined || typeof cells === 'string') {
    throw new Refusal('header-missing', 'The first line cannot be read as a header: check its quotes and encoding.')
  }
  if (cells.length > limits.columns) {
    throw new Refusal('header-columns', `The header has ${cells.length} columns; at most ${limits.columns} are read.`)
  }
  return { cells, rows: following(first.value, batches) }
}
