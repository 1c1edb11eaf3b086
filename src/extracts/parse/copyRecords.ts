import type { RecordBatch } from '../csv/recordBatch.ts'
import { hashBytes, putHash } from '../hash128.ts'
import type { UnreadRecords } from './parseJob.ts'

/** Copies some records of a batch, with their hashes: a batch shares its memory with the next one. */
export const copyRecords = (
  batch: RecordBatch,
  records: readonly number[],
  hashesOf: readonly string[],
): UnreadRecords => {
  const starts = new Int32Array(records.length)
  const ends = new Int32Array(records.length)
  const hashes = new Uint8Array(records.length * hashBytes)
  let size = 0
  for (const [at, i] of records.entries()) {
    starts[at] = size
    size += (batch.ends[i] as number) - (batch.starts[i] as number)
    ends[at] = size
    putHash(hashesOf[at] as string, hashes, at * hashBytes)
  }
  const bytes = new Uint8Array(size)
  for (const [at, i] of records.entries()) {
    bytes.set(batch.bytes.subarray(batch.starts[i], batch.ends[i]), starts[at])
  }
  return {
    bytes,
    starts,
    ends,
    lines: Int32Array.from(records, (i) => batch.lines[i] as number),
    forms: Uint8Array.from(records, (i) => batch.forms[i] as number),
    hashes,
  }
}

/** Copies all records of a batch, with what lies between them, and puts their hashes beside them: `hashOf` is asked for each in turn. */
export const copyBatch = (batch: RecordBatch, hashOf: (start: number, end: number) => string): UnreadRecords => {
  const records = batch.starts.length
  const first = batch.starts[0] ?? 0
  const starts = Int32Array.from(batch.starts)
  const ends = Int32Array.from(batch.ends)
  const hashes = new Uint8Array(records * hashBytes)
  for (let i = 0; i < records; i++) {
    putHash(hashOf(starts[i] as number, ends[i] as number), hashes, i * hashBytes)
    starts[i]! -= first
    ends[i]! -= first
  }
  return {
    bytes: new Uint8Array(batch.bytes.subarray(first, batch.ends.at(-1) ?? first)),
    starts,
    ends,
    lines: Int32Array.from(batch.lines),
    forms: Uint8Array.from(batch.forms),
    hashes,
  }
}

const joined = <Values extends Uint8Array | Int32Array>(target: Values, parts: readonly Values[]): Values => {
  let at = 0
  for (const part of parts) {
    target.set(part, at)
    at += part.length
  }
  return target
}

const moved = (places: Int32Array, by: number): Int32Array => places.map((place) => place + by)

/** Records of several batches as one. */
export const joinRecords = (parts: readonly UnreadRecords[]): UnreadRecords => {
  const size = (of: (part: UnreadRecords) => { readonly length: number }): number =>
    parts.reduce((sum, part) => sum + of(part).length, 0)
  const count = size(({ lines }) => lines)
  const before = parts.map((_, at) => parts.slice(0, at).reduce((sum, { bytes }) => sum + bytes.length, 0))
  return {
    bytes: joined(
      new Uint8Array(size(({ bytes }) => bytes)),
      parts.map(({ bytes }) => bytes),
    ),
    starts: joined(
      new Int32Array(count),
      parts.map(({ starts }, at) => moved(starts, before[at] ?? 0)),
    ),
    ends: joined(
      new Int32Array(count),
      parts.map(({ ends }, at) => moved(ends, before[at] ?? 0)),
    ),
    lines: joined(
      new Int32Array(count),
      parts.map(({ lines }) => lines),
    ),
    forms: joined(
      new Uint8Array(count),
      parts.map(({ forms }) => forms),
    ),
    hashes: joined(
      new Uint8Array(count * hashBytes),
      parts.map(({ hashes }) => hashes),
    ),
  }
}
