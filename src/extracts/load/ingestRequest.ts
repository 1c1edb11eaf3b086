import type pg from 'pg'
import { VettingError } from '../../errors.ts'
import { type DataOrigin, isIsoDate, type PlaceholderNames, type RecordKind } from '../../records/index.ts'
import type { IngestLimits } from '../limits.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { ParseBatch } from '../parse/parseJob.ts'
import type { SiftFile } from './siftFile.ts'
import type { Screen } from '../rows/rowParser.ts'

export type IngestProgress = {
  readonly rows: number
  /** Bytes of the file read, of `totalBytes`. */
  readonly bytes: number
  readonly totalBytes: number
}

/** A load that ended, for the audit trail. */
export type Collected = {
  readonly extractId: string
  readonly kind: RecordKind
  readonly source: string
  readonly isRefused: boolean
}

export type IngestDeps = {
  /** One connection is held for the whole load. */
  readonly pool: Pick<pg.Pool, 'connect'>
  readonly screen: Screen
  /** Changes with everything `screen` depends on: rows screened by another version are read again. */
  readonly screenVersion: string
  /**
   * Parses batches in worker threads, so many at a time, made there by `createBatchParser` with the same `screen`, and sifts
   * files there. Without one, all is done in this thread.
   */
  readonly parser?: { readonly parse: ParseBatch; readonly sift: SiftFile; readonly width: number }
  readonly limits: IngestLimits
  readonly mapping: Mapping
  readonly origin: DataOrigin
  readonly placeholderNames: PlaceholderNames
  readonly now: () => Date
  /** Records the collection, in the transaction that closes the extract: when it throws, nothing is loaded. */
  readonly collected: (tx: Queryable, load: Collected) => Promise<unknown>
  readonly progress?: (progress: IngestProgress) => void
}

export type IngestRequest = {
  readonly path: string
  readonly kind: RecordKind
  readonly source: string
  /** ISO date the content speaks of; without it the manifest's, else today. */
  readonly asOf?: string
  /** Load although the number of rows changed a lot, columns were lost, or an earlier file comes again. */
  readonly acceptChange?: boolean
}

const sourceShape = /^[a-z0-9][a-z0-9._-]{0,39}$/

/** Throws VettingError `usage` for a source, date or mapping that cannot be used. */
export const assertRequest = (
  { mapping }: Pick<IngestDeps, 'mapping'>,
  { kind, source, asOf }: IngestRequest,
): void => {
  if (!sourceShape.test(source)) {
    throw new VettingError(
      'usage',
      `Source ${JSON.stringify(source)}: use lower-case letters, digits, dots and hyphens`,
    )
  }
  if (asOf !== undefined && !isIsoDate(asOf)) throw new VettingError('usage', `As-of date ${asOf}: write YYYY-MM-DD`)
  if (mapping.kind !== kind) {
    throw new VettingError('usage', `The layout "${mapping.name}" is for ${mapping.kind}, not for ${kind}`)
  }
}
