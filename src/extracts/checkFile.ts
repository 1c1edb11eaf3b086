import type { DataOrigin, PlaceholderNames, RecordKind } from '../records/index.ts'
import { openExtractFile } from './file/extractFile.ts'
import { inspectFile } from './file/inspectFile.ts'
import { assertManifest, readManifest } from './file/readManifest.ts'
import type { IngestLimits } from './limits.ts'
import { assertRejectShare } from './load/assertPlausible.ts'
import { openSource } from './load/openSource.ts'
import { readRows } from './load/readRows.ts'
import { createRowHasher } from './load/createRowHasher.ts'
import { unreadBatches } from './load/siftBatch.ts'
import { createTally } from './tally.ts'
import type { Mapping } from './mapping/mapping.ts'
import { createBatchParser } from './parse/createBatchParser.ts'
import { Refusal, type RefusalCode } from './refusal.ts'
import type { Reject } from './rows/rejectCode.ts'

export type CheckDeps = {
  readonly limits: IngestLimits
  readonly mapping: Mapping
  readonly origin: DataOrigin
  readonly placeholderNames: PlaceholderNames
  readonly progress?: (rows: number) => void
}

/** What a load of the file would find, as far as the file alone can tell. */
export type CheckReport = {
  readonly status: 'good' | 'refused'
  readonly kind: RecordKind
  readonly mapping: string
  readonly bytes: number
  readonly encoding: string
  /** Column of the file → canonical columns it fills; none for one that is known and not loaded. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** Canonical columns the file does not have. */
  readonly absent: readonly string[]
  readonly rows: { readonly read: number; readonly accepted: number; readonly rejected: number }
  readonly rejectsByCode: Readonly<Record<string, number>>
  /** The first of them, by line. */
  readonly rejects: readonly Reject[]
  readonly warnings: Readonly<Record<string, number>>
  readonly refusal?: { readonly code: RefusalCode; readonly message: string }
}

const shownRejects = 20
const unscreened = { keys: new Int32Array(0), sheet: undefined }
const nowhere = (): Promise<boolean> => Promise.resolve(true)

const filledBy = (mapping: Mapping, column: string): readonly string[] =>
  Object.entries(mapping.columns)
    .filter(([, source]) => source.columns.includes(column))
    .map(([canonical]) => canonical)

const emptyReport = (mapping: Mapping): CheckReport => ({
  status: 'good',
  kind: mapping.kind,
  mapping: `${mapping.name} ${mapping.version}`,
  bytes: 0,
  encoding: '',
  columns: {},
  absent: [],
  rows: { read: 0, accepted: 0, rejected: 0 },
  rejectsByCode: {},
  rejects: [],
  warnings: {},
})

const check = async (deps: CheckDeps, path: string, asOf: string, found: (part: Partial<CheckReport>) => void) => {
  const { limits, mapping, origin, placeholderNames } = deps
  const file = await openExtractFile(path)
  try {
    const manifest = await readManifest(path)
    const facts = await inspectFile(file, limits, mapping.encoding)
    found({ bytes: facts.bytes, encoding: facts.encoding })
    assertManifest(manifest, { sha256: facts.sha256 })
    const opened = await openSource(file, facts, mapping, limits)
    try {
      const columns = Object.fromEntries(opened.fileColumns.map((column) => [column, filledBy(mapping, column)]))
      found({ columns, absent: opened.header.absent })
      const rejects: Reject[] = []
      const rows = await readRows(
        {
          ...opened,
          // A dry run shows the first rejects of a bad file instead of stopping at the limit.
          mostRejects: Number.POSITIVE_INFINITY,
          batches: unreadBatches(opened.batches, createRowHasher('', limits.recordBytes)),
          spec: {
            id: '',
            kind: mapping.kind,
            source: '',
            extractId: 0,
            mapping,
            header: opened.header,
            encoding: facts,
            year: Number(asOf.slice(0, 4)),
            origin,
            placeholderNames: [...placeholderNames],
            withIds: false,
          },
          parse: createBatchParser(() => unscreened),
          parseWidth: 1,
          openEnd: mapping.finalLineEnd === 'optional' || manifest?.sha256 !== undefined,
          rejects,
          progress: (read) => deps.progress?.(read),
        },
        { write: nowhere },
      )
      const codes = createTally()
      for (const { code } of rejects) codes.count(code)
      found({
        rows: { read: rows.read, accepted: rows.parsed, rejected: rejects.length },
        rejectsByCode: codes.counts(),
        rejects: rejects.toSorted((a, b) => a.line - b.line).slice(0, shownRejects),
        warnings: rows.warnings,
      })
      assertManifest(manifest, { rows: rows.read })
      assertRejectShare(rejects.length, rows.read, limits)
    } finally {
      await opened.close()
    }
  } finally {
    await file.handle.close()
  }
}

/**
 * Reads a file as a load would and says what it found, without a database: header, encoding, rejects, warnings. Throws
 * VettingError `file-not-found`; everything else wrong with the file is a report with status `refused`.
 */
export const checkFile = async (deps: CheckDeps, path: string, asOf: string): Promise<CheckReport> => {
  let report = emptyReport(deps.mapping)
  try {
    await check(deps, path, asOf, (part) => {
      report = { ...report, ...part }
    })
    return report
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...report, status: 'refused', refusal: { code: error.code, message: error.message } }
  }
}
