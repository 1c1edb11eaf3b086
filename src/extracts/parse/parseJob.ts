import type { DataOrigin, RecordKind } from '../../records/index.ts'
import type { ProbedEncoding } from '../file/encodingProbe.ts'
import type { Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RejectCode } from '../rows/rejectCode.ts'

/** How the rows of one load are read and written. Plain data, so that it can be sent to another thread. */
export type ParseSpec = {
  /** Differs whenever anything else here does. */
  readonly id: string
  readonly kind: RecordKind
  readonly source: string
  readonly extractId: number
  readonly mapping: Mapping
  readonly header: Header
  readonly encoding: ProbedEncoding
  readonly year: number
  readonly origin: DataOrigin
  readonly placeholderNames: readonly string[]
  /** Whether each job says what ids its rows have: those of a first load. */
  readonly withIds: boolean
}

/** Records of a file that must be read, copied out of it. Typed arrays go to a thread as they are. */
export type UnreadRecords = {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly lines: Int32Array
  readonly forms: Uint8Array
  /** 16 bytes for each record. */
  readonly hashes: Uint8Array
}

export type ParseJob = UnreadRecords & {
  readonly spec: ParseSpec
  /** Memory of rows that were sent, for those of this job: fresh memory costs page faults and garbage collections. */
  readonly spare?: Uint8Array | undefined
  /** Id of each record, where the load gives its rows their ids. */
  readonly ids?: Float64Array | undefined
}

export type BadRecord = {
  readonly line: number
  readonly form: number
  readonly column: string
  readonly code: RejectCode
}

/** What is written of the rows of a first load beside the records. */
export type RowNotes = {
  readonly ids: Float64Array
  /** Hash and id of each row, as the state of a source holds them. */
  readonly state: Uint8Array
  /** Blocking keys, row after row, and where those of each row end. */
  readonly keys: Int32Array
  readonly keyEnds: Int32Array
}

/** What became of the records of a job. */
export type ParsedBatch = {
  /** Rows for COPY, one after the other, and where each one ends. */
  readonly rows: Uint8Array
  readonly rowEnds: Int32Array
  readonly rowLines: Int32Array
  /** Hash of each row's key: 16 bytes. */
  readonly keyHashes: Uint8Array
  readonly bad: readonly BadRecord[]
  /** Records of blanks only: no rows. */
  readonly blank: number
  readonly warnings: Readonly<Record<string, number>>
  readonly gaps: Readonly<Record<string, number>>
  /** Of a job whose records have ids. */
  readonly notes: RowNotes | undefined
}

export type ParseBatch = (job: ParseJob) => Promise<ParsedBatch>

const memoryOf = (...arrays: readonly (Uint8Array | Int32Array | Float64Array)[]): ArrayBuffer[] =>
  arrays.map(({ buffer }) => buffer as ArrayBuffer)

/** The memory of a job, to be handed over to another thread instead of copied. */
export const jobMemory = ({ bytes, starts, ends, lines, forms, hashes, spare, ids }: ParseJob): ArrayBuffer[] =>
  memoryOf(bytes, starts, ends, lines, forms, hashes, ...[spare, ids].filter((array) => array !== undefined))

/** The same of what became of it. */
export const batchMemory = ({ rows, rowEnds, rowLines, keyHashes, notes }: ParsedBatch): ArrayBuffer[] =>
  memoryOf(
    rows,
    rowEnds,
    rowLines,
    keyHashes,
    ...(notes === undefined ? [] : [notes.ids, notes.state, notes.keys, notes.keyEnds]),
  )
