import type { RecordBatch } from '../csv/recordBatch.ts'
import type { ParseJob, ParseSpec } from './parseJob.ts'

/** A job for some records of a batch. Their bytes are copied: a batch shares its memory with the next one. */
export const makeParseJob = (
  spec: ParseSpec,
  batch: RecordBatch,
  records: readonly number[],
  hashes: readonly string[],
): ParseJob => {
  const size = records.reduce((sum, i) => sum + (batch.ends[i] as number) - (batch.starts[i] as number), 0)
  const bytes = new Uint8Array(size)
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const i of records) {
    const record = batch.bytes.subarray(batch.starts[i], batch.ends[i])
    bytes.set(record, at)
    starts.push(at)
    at += record.length
    ends.push(at)
  }
  return {
    spec,
    bytes,
    starts,
    ends,
    lines: records.map((i) => batch.lines[i] as number),
    forms: records.map((i) => batch.forms[i] as number),
    hashes,
  }
}
