import { basename } from 'node:path'
import type pg from 'pg'
import { VettingError } from '../../errors.ts'
import { beginExtract } from '../../store/extracts/beginExtract.ts'
import { lockSource, unlockSource } from '../../store/extracts/lockSource.ts'
import { saveRejects } from '../../store/extracts/rejects.ts'
import { type ExtractFile, openExtractFile } from '../file/extractFile.ts'
import { type Manifest, readManifest } from '../file/readManifest.ts'
import { Refusal } from '../refusal.ts'
import { closeExtract } from './closeExtract.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { type IngestReport, reportOf } from './ingestReport.ts'
import { assertRequest, type IngestDeps, type IngestRequest } from './ingestRequest.ts'
import { loadFile } from './loadFile.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'

type Opened = { readonly file: ExtractFile; readonly manifest: Manifest | undefined }

const open = async (path: string): Promise<Opened> => {
  const file = await openExtractFile(path)
  try {
    return { file, manifest: await readManifest(path) }
  } catch (error) {
    await file.handle.close()
    throw error
  }
}

/** A refusal as a value: it is written into the store like any other outcome. */
const orRefusal = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  throw error
}

const refuse = async (load: Parameters<typeof closeExtract>[0], draft: Draft, refusal: Refusal): Promise<void> => {
  const { client, extractId } = load
  draft.status = 'refused'
  draft.refusal = refusal
  await client.query('rollback')
  await client.query('begin')
  await saveRejects(client, extractId, draft.rejects)
  await closeExtract(load, draft)
  await client.query('commit')
}

const load = async (
  client: pg.ClientBase,
  deps: IngestDeps,
  request: IngestRequest,
  opened: Opened | Refusal,
  watch: Stopwatch,
): Promise<IngestReport> => {
  const { kind, source, path } = request
  const manifest = opened instanceof Refusal ? undefined : opened.manifest
  const asOf = request.asOf ?? manifest?.asOf ?? deps.now().toISOString().slice(0, 10)
  const mapping = `${deps.mapping.name} ${deps.mapping.version}`
  const extractId = await beginExtract(client, { kind, source, fileName: basename(path), asOf, mapping })
  const draft = emptyDraft()
  try {
    if (opened instanceof Refusal) throw opened
    await loadFile({ client, deps, request, ...opened, asOf, extractId, watch }, draft)
  } catch (error) {
    await refuse({ client, deps, request, extractId }, draft, orRefusal(error))
  }
  return reportOf(draft, { extractId, kind, source, file: basename(path), asOf, mapping }, watch)
}

/**
 * Loads a file as the newest extract of a source: every row of it or, when it is refused, none. A refusal is a report with
 * status `refused`, not an error. Throws VettingError `conflict` when the source is being loaded by somebody else,
 * `file-not-found`, `usage`, or what the database throws; the store is then as before.
 */
export const ingestFile = async (deps: IngestDeps, request: IngestRequest): Promise<IngestReport> => {
  assertRequest(deps, request)
  const { kind, source, path } = request
  const watch = createStopwatch()
  const opened = await open(path).catch(orRefusal)
  let client: pg.PoolClient | undefined
  let whole = false
  try {
    client = await deps.pool.connect()
    if (!(await lockSource(client, kind, source))) {
      throw new VettingError('conflict', `${kind} of ${source} is being loaded by another process. Try again later.`)
    }
    const report = await load(client, deps, request, opened, watch)
    await unlockSource(client, kind, source)
    whole = true
    return report
  } finally {
    // A connection that saw an error is closed: the transaction and the lock end with it.
    client?.release(!whole)
    if (!(opened instanceof Refusal)) await opened.file.handle.close()
  }
}
