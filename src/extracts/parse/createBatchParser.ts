import type { Person } from '../../records/index.ts'
import { createCopyEncoder } from '../../store/copyEncoder.ts'
import { encodeRecord } from '../../store/extracts/encodeRecord.ts'
import { type Decode, readCells } from '../csv/readCells.ts'
import { decoderFor } from '../file/decoder.ts'
import { createTally } from '../tally.ts'
import { createRowParser, type RowParser } from '../rows/rowParser.ts'
import { hash128 } from '../hash128.ts'
import type { BadRecord, ParseBatch, ParseJob, ParseSpec } from './parseJob.ts'

type Compiled = { readonly id: string; readonly decode: Decode; readonly parse: RowParser }

const compile = (spec: ParseSpec, keysOf: (person: Person) => Int32Array): Compiled => {
  const { id, mapping, header, encoding, year, origin } = spec
  const context = { year, origin, placeholderNames: new Set(spec.placeholderNames) }
  return { id, decode: decoderFor(encoding), parse: createRowParser(mapping, header, context, keysOf) }
}

/**
 * Reads records into rows ready for COPY. Depends on nothing but the job and `keysOf`, so it runs in any thread: in a worker
 * thread, `keysOf` is made there from the same model.
 */
export const createBatchParser = (keysOf: (person: Person) => Int32Array): ParseBatch => {
  const encoder = createCopyEncoder()
  let compiled: Compiled | undefined

  return async (job: ParseJob) => {
    const { spec, lines, forms, hashes } = job
    const { kind, source, extractId, mapping } = spec
    const { decode, parse } = (compiled = compiled?.id === spec.id ? compiled : compile(spec, keysOf))
    const bytes = Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength)
    const records = [...lines.keys()]
    const cells = await readCells({ ...job, bytes }, records, decode, mapping.delimiter)

    const warnings = createTally()
    const gaps = createTally()
    const rowEnds: number[] = []
    const rowLines: number[] = []
    const keyHashes: string[] = []
    const bad: BadRecord[] = []
    let blank = 0
    let pending: string[] = []
    const warn = (column: string): void => void pending.push(column)
    for (const [i, row] of cells.entries()) {
      const line = lines[i] as number
      const form = forms[i] as number
      if (row === 'blank') blank++
      else if (typeof row === 'string') bad.push({ line, form, column: '', code: row })
      else {
        pending = []
        const parsed = parse(row, warn)
        if (!parsed.ok) bad.push({ line, form, column: parsed.column, code: parsed.code })
        else {
          const { key, owner, data, keys, gap } = parsed
          const hash = hashes[i] as string
          encodeRecord(encoder, { kind, source, key, owner, hash, extractId, line, data, keys, gap })
          rowEnds.push(encoder.size())
          rowLines.push(line)
          keyHashes.push(hash128(key))
          if (gap !== undefined) gaps.count(gap)
          for (const column of pending) warnings.count(column)
        }
      }
    }
    return {
      rows: encoder.take(),
      rowEnds,
      rowLines,
      keyHashes,
      bad,
      blank,
      warnings: warnings.counts(),
      gaps: gaps.counts(),
    }
  }
}
