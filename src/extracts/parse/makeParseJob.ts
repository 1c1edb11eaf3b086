import type { RecordBatch } from '../csv/recordBatch.ts'
import type { ParseJob, ParseSpec } from './parseJob.ts'

/** A job for some records of a batch. Their bytes are copied: a batch shares its memory with the next one. */
export const makeParseJob = (
  spec: ParseSpec,
  batch: RecordBatch,
  records: readonly number[],
  hashes: Uint8Array,
): ParseJob => {
  const starts = new Int32Array(records.length)
  const ends = new Int32Array(records.length)
  let size = 0
  for (const [at, i] of records.entries()) {
    starts[at] = size
    size += (batch.ends[i] as number) - (batch.starts[i] as number)
    ends[at] = size
  }
  const bytes = new Uint8Array(size)
  for (const [at, i] of records.entries()) {
    bytes.set(batch.bytes.subarray(batch.starts[i], batch.ends[i]), starts[at])
  }
  return {
    spec,
    bytes,
    starts,
    ends,
    lines: Int32Array.from(records, (i) => batch.lines[i] as number),
    forms: Uint8Array.from(records, (i) => batch.forms[i] as number),
    hashes,
  }
}
