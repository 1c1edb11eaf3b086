import { createCopyEncoder } from '../../store/copyEncoder.ts'
import { createRecordEncoder, type EncodeRecord } from '../../store/extracts/encodeRecord.ts'
import { type Decode, openCells } from '../csv/readCells.ts'
import { decoderFor } from '../file/decoder.ts'
import { createTally } from '../tally.ts'
import { createPlainRows, mayBePlain, type PlainRows } from '../plain/plainRows.ts'
import { createRowParser, type RowParser, type Screen, type ScreenPlain } from '../rows/rowParser.ts'
import { sourceOf } from '../../store/source.ts'
import { hashBytes } from '../hash128.ts'
import { putKeyHashOfText } from '../keyHash.ts'
import type { BadRecord, ParseBatch, ParseJob, ParseSpec } from './parseJob.ts'
import { createRowNoter } from './rowNoter.ts'

/** Batches of several files come in turn. */
const filesAtOnce = 8

type Compiled = {
  readonly decode: Decode
  readonly parse: RowParser
  readonly encode: EncodeRecord
  readonly plain: PlainRows | undefined
}

/**
 * Reads records into rows ready for COPY. Depends on nothing but the job and `screen`, so it runs in any thread: in a worker
 * thread, `screen` is made there from the same model. Without `screenPlain`, rows with people are read as texts.
 */
export const createBatchParser = (screen: Screen, screenPlain?: ScreenPlain): ParseBatch => {
  const encoder = createCopyEncoder()
  const known = new Map<string, Compiled>()
  /** Columns of the row at hand that were warned of. */
  const pending: string[] = []
  const warn = (column: string): void => void pending.push(column)

  const compile = (spec: ParseSpec): Compiled => {
    const met = known.get(spec.id)
    if (met !== undefined) return met
    const { id, mapping, header, encoding, year, origin } = spec
    const context = { year, origin, placeholderNames: new Set(spec.placeholderNames) }
    const parse = createRowParser(mapping, header, context, screen)
    const records = createRecordEncoder(encoder, spec)
    const tools = { encoding: encoding.encoding, context, out: encoder, records, screen: screenPlain, warn }
    const plain = createPlainRows(mapping, header, tools)
    const compiled = { decode: decoderFor(encoding), parse, encode: records.encode, plain }
    if (known.size === filesAtOnce) known.clear()
    known.set(id, compiled)
    return compiled
  }

  return async (job: ParseJob) => {
    const { spec, lines, forms, hashes, ids } = job
    const { decode, parse, encode, plain } = compile(spec)
    if (job.spare !== undefined) encoder.reuse(job.spare)
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength)
    const cellsOf = await openCells({ ...job, bytes }, lines.keys(), decode, spec.mapping.delimiter)

    const warnings = createTally()
    const gaps = createTally()
    const rowEnds = new Int32Array(lines.length)
    const rowLines = new Int32Array(lines.length)
    const keyHashes = new Uint8Array(lines.length * hashBytes)
    const bad: BadRecord[] = []
    const noter = ids === undefined ? undefined : createRowNoter(lines.length)
    const origin = { line: 0, hashes: sourceOf(hashes), at: 0, id: 0 }
    let rows = 0
    let blank = 0
    const written = (line: number): void => {
      rowEnds[rows] = encoder.size()
      rowLines[rows] = line
      rows++
      for (const column of pending) warnings.count(column)
    }
    // One record after the other from bytes to bytes: what it needs in between is garbage before the next one.
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as number
      const form = forms[i] as number
      pending.length = 0
      origin.line = line
      origin.at = i * hashBytes
      origin.id = ids?.[i] ?? 0
      if (mayBePlain(form) && plain?.write(bytes, job.starts[i] as number, job.ends[i] as number, origin) === true) {
        noter?.note(origin, plain.keys())
        plain.putKey(keyHashes, rows * hashBytes)
        written(line)
        continue
      }
      const cells = cellsOf(i)
      if (cells === 'blank') blank++
      else if (typeof cells === 'string') bad.push({ line, form, column: '', code: cells })
      else {
        pending.length = 0
        const parsed = parse(cells, warn)
        if (!parsed.ok) bad.push({ line, form, column: parsed.column, code: parsed.code })
        else {
          encode(parsed, origin)
          noter?.note(origin, parsed.keys)
          putKeyHashOfText(parsed.key, keyHashes, rows * hashBytes)
          written(line)
          if (parsed.gap !== undefined) gaps.count(parsed.gap)
        }
      }
    }
    return {
      rows: encoder.take(),
      rowEnds: rowEnds.subarray(0, rows),
      rowLines: rowLines.subarray(0, rows),
      keyHashes: keyHashes.subarray(0, rows * hashBytes),
      bad,
      blank,
      warnings: warnings.counts(),
      gaps: gaps.counts(),
      notes: noter?.taken(),
    }
  }
}
