import { copyBatch } from '../../../src/extracts/parse/copyRecords.ts'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'
import { recordForm } from '../../../src/extracts/csv/recordBatch.ts'
import { hash128 } from '../../../src/extracts/hash128.ts'
import { checkHeader } from '../../../src/extracts/mapping/checkHeader.ts'
import type { Mapping } from '../../../src/extracts/mapping/mapping.ts'
import type { ParseBatch, ParsedBatch, ParseJob, ParseSpec } from '../../../src/extracts/parse/parseJob.ts'

export const specOf = (mapping: Mapping, columns: readonly string[]): ParseSpec => ({
  id: 'test',
  kind: mapping.kind,
  source: 'test',
  extractId: 1,
  mapping,
  header: checkHeader(mapping, columns),
  encoding: { encoding: 'utf-8', flawed: false },
  year: 2026,
  origin: 'synthetic',
  placeholderNames: ['UNKNOWN', 'NOT GIVEN'],
  withIds: true,
})

/** A job of some lines. */
export const jobOf = (spec: ParseSpec, lines: readonly string[]): ParseJob => {
  const guard = createRecordGuard({ delimiter: spec.mapping.delimiter, recordBytes: 65_536 })
  const batch = guard.push(Buffer.from(lines.map((line) => `${line}\n`).join('')))
  const records = copyBatch(batch, (start, end) => hash128(batch.bytes.subarray(start, end)))
  return { ...records, spec, ids: Float64Array.from(records.lines, (_, at) => 4_294_967_290 + at) }
}

/** The form of a record decides whether a look at its bytes is worth it: one that spans lines takes the general path. */
const generally = (job: ParseJob): ParseJob => ({ ...job, forms: job.forms.map((form) => form | recordForm.multiline) })

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const withoutForms = ({ bad, rows, ...batch }: ParsedBatch): unknown => ({
  ...batch,
  rows: latin1(rows),
  bad: bad.map(({ form: _, ...record }) => record),
})

/** What a parser makes of lines: as it would, and with every record on the general path. */
export const rowsBothWays = async (parse: ParseBatch, spec: ParseSpec, lines: readonly string[]) => ({
  either: withoutForms(await parse(jobOf(spec, lines))),
  general: withoutForms(await parse(generally(jobOf(spec, lines)))),
})

/** A row as files have it: quotes where a cell needs them. */
export const lineOf = (cells: readonly string[], delimiter = ','): string =>
  cells
    .map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)
