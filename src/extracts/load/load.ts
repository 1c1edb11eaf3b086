import type pg from 'pg'
import type { ExtractFile } from '../file/extractFile.ts'
import type { Manifest } from '../file/readManifest.ts'
import type { IngestDeps, IngestRequest } from './ingestRequest.ts'
import type { Stopwatch } from './stopwatch.ts'

/** One file on its way into the store. */
export type Load = {
  readonly client: pg.ClientBase
  readonly deps: IngestDeps
  readonly request: IngestRequest
  readonly file: ExtractFile
  readonly manifest: Manifest | undefined
  readonly asOf: string
  readonly extractId: string
  readonly watch: Stopwatch
}
