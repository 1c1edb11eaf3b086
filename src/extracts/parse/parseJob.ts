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
}

/** Records of a file that must be read: those of one batch whose bytes are new. */
export type ParseJob = {
  readonly spec: ParseSpec
  readonly bytes: Uint8Array
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lines: readonly number[]
  readonly forms: readonly number[]
  /** 16 characters 0-255 for each record. */
  readonly hashes: readonly string[]
}

export type BadRecord = {
  readonly line: number
  readonly form: number
  readonly column: string
  readonly code: RejectCode
}

/** What became of the records of a job. */
export type ParsedBatch = {
  /** Rows for COPY, one after the other, and where each one ends. */
  readonly rows: Uint8Array
  readonly rowEnds: readonly number[]
  readonly rowLines: readonly number[]
  /** Hash of each row's key: 16 characters 0-255. */
  readonly keyHashes: readonly string[]
  readonly bad: readonly BadRecord[]
  /** Records of blanks only: no rows. */
  readonly blank: number
  readonly warnings: Readonly<Record<string, number>>
  readonly gaps: Readonly<Record<string, number>>
}

export type ParseBatch = (job: ParseJob) => Promise<ParsedBatch>
