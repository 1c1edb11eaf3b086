import type { ExtractInForce } from '../../store/extracts/extractInForce.ts'
import { makeRowState } from '../../store/extracts/rowState/readRowState.ts'
import type { RowState } from '../../store/extracts/rowState/rowState.ts'
import { saveRejects } from '../../store/extracts/rejects.ts'
import { assertUnchanged, changedWhileRead } from '../file/extractFile.ts'
import type { FileFacts } from '../file/inspectFile.ts'
import { assertManifest } from '../file/readManifest.ts'
import { createBatchParser } from '../parse/createBatchParser.ts'
import type { ParseBatch, ParseSpec } from '../parse/parseJob.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { assertRejectShare, assertRowCount } from './assertPlausible.ts'
import { closeExtract } from './closeExtract.ts'
import type { Draft } from './draft.ts'
import { firstLoad } from './firstLoad.ts'
import type { Load } from './load.ts'
import type { Applied, Loader, LoadTarget, Settled } from './loader.ts'
import { mergeLoad } from './mergeLoad.ts'
import type { OpenSource } from './openSource.ts'
import type { PackedHash } from './packedHash.ts'
import { readRows, type RowCounts } from './readRows.ts'
import { createRowHasher } from './createRowHasher.ts'
import { createRowIndex } from './rowIndex.ts'
import { runBytesFor } from './runList.ts'
import { siftBatches, type SiftedRows, unreadBatches } from './siftBatch.ts'
import type { SiftedFile } from './sifter.ts'

export type RowLoad = Load & {
  readonly opened: OpenSource
  readonly context: RowContext
  readonly facts: FileFacts
  readonly inForce: ExtractInForce | undefined
  readonly packed: PackedHash
  /** The rows in force, if the store has them written down. */
  readonly state: RowState | undefined
  /** The rows of the file, when the first pass has told them apart already. */
  readonly sifted: SiftedFile | undefined
}

/** The rows of a file on their way into the store. */
type Lane = { readonly loader: Loader; readonly rows: AsyncIterable<SiftedRows> }

async function* pagesOf({ pages }: SiftedFile): AsyncGenerator<SiftedRows> {
  yield* pages
}

const openLane = async (load: RowLoad, target: LoadTarget, rowSalt: string): Promise<Lane> => {
  const { client, deps, opened, inForce, sifted } = load
  const hashRow = createRowHasher(rowSalt, deps.limits.recordBytes)
  if (inForce === undefined || inForce.rowsInForce === 0) {
    const loader = await firstLoad(client, target, load.facts.mostLines)
    return { loader, rows: unreadBatches(opened.batches, hashRow, runBytesFor(deps.limits)) }
  }
  const state = load.state ?? (await makeRowState(client, target))
  if (sifted !== undefined) {
    const { lines, runs } = sifted
    return { loader: await mergeLoad(client, target, { state, lines }, runs), rows: pagesOf(sifted) }
  }
  const { look, lines } = createRowIndex(state)
  return { loader: await mergeLoad(client, target, { state, lines }), rows: siftBatches(opened.batches, hashRow, look) }
}

const begin = async (load: RowLoad, rowSalt: string): Promise<Lane> => {
  const { client, request, extractId, watch } = load
  await client.query('begin')
  await client.query("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = '1h'")
  await client.query("set local vetting.loading = 'on'")
  const target = { kind: request.kind, source: request.source, extractId }
  return watch.time('compare', () => openLane(load, target, rowSalt))
}

const specOf = (
  { deps, request, opened, context, extractId, facts }: RowLoad,
  id: string,
  { idsFor }: Loader,
): ParseSpec => ({
  id: `${extractId} ${id}`,
  kind: request.kind,
  source: request.source,
  extractId: Number(extractId),
  mapping: deps.mapping,
  header: opened.header,
  encoding: facts,
  year: context.year,
  origin: context.origin,
  placeholderNames: [...context.placeholderNames],
  withIds: idsFor !== undefined,
})

/** So few rows of a file, or of a batch, are parsed here sooner than in a thread: a normal night starts none for them. */
const fewInFile = 20_000
const fewInBatch = 200

const parserOf = (
  { deps }: RowLoad,
  unread: number | undefined,
): { readonly parse: ParseBatch; readonly width: number } => {
  const { screen, parser } = deps
  const here = createBatchParser(screen)
  if (parser === undefined || (unread !== undefined && unread <= fewInFile)) return { parse: here, width: 1 }
  return { parse: (job) => (job.lines.length < fewInBatch ? here(job) : parser.parse(job)), width: parser.width }
}

const read = async (load: RowLoad, draft: Draft, { loader, rows }: Lane): Promise<RowCounts> => {
  const { deps, facts, file, manifest, opened, packed, sifted } = load
  const unread = sifted?.pages.reduce((sum, { unread }) => sum + unread.lines.length, 0)
  const { parse, width } = parserOf(load, unread)
  try {
    return await readRows(
      {
        ...opened,
        batches: rows,
        spec: specOf(load, draft.rowSalt, loader),
        parse,
        parseWidth: width,
        expectedRows: loader.idsFor === undefined ? unread : facts.mostLines,
        rejects: draft.rejects,
        openEnd: deps.mapping.finalLineEnd === 'optional' || manifest?.sha256 !== undefined,
        progress: (read) => deps.progress?.({ rows: read, bytes: packed.bytes(), totalBytes: file.bytes }),
      },
      loader,
    )
  } catch (error) {
    await loader.abort()
    throw error
  }
}

const countsOf = (rows: RowCounts, settled: Settled, applied: Applied): Draft['counts'] => ({
  read: rows.read,
  accepted: applied.new + applied.changed,
  rejected: rows.rejected + settled.rejects.length,
  unchanged: rows.unchanged - settled.unchanged + applied.reread,
  new: applied.new,
  changed: applied.changed,
  gone: applied.gone,
  inForce: rows.parsed + rows.unchanged - settled.rejects.length,
})

/**
 * The rows of a file, in one transaction with the extract's own row: all of them or none. Throws Refusal with the
 * transaction still open.
 */
export const loadRows = async (load: RowLoad, draft: Draft): Promise<void> => {
  const { client, deps, request, extractId, watch, inForce } = load
  const lane = await begin(load, draft.rowSalt)
  const { loader } = lane
  const rows = await watch.time('read', () => read(load, draft, lane))
  const settled = await watch.time('read', () => loader.settle())
  draft.rejects.push(...settled.rejects)
  draft.counts = { ...draft.counts, read: rows.read, rejected: draft.rejects.length }
  draft.warnings = rows.warnings
  draft.gaps = rows.gaps

  // A file sifted in its first pass has no second one to differ from.
  if (load.sifted === undefined && load.packed.digest() !== draft.sha256) throw changedWhileRead()
  await assertUnchanged(load.file)
  assertManifest(load.manifest, { rows: rows.read })
  assertRejectShare(draft.rejects.length, rows.read, deps.limits)
  if (request.acceptChange !== true) assertRowCount(rows.read - draft.rejects.length, inForce, deps.limits)

  const applied = await watch.time('merge', () => loader.apply())
  draft.initial = applied.initial
  draft.counts = countsOf(rows, settled, applied)
  await watch.time('commit', async () => {
    await saveRejects(client, extractId, draft.rejects)
    await closeExtract(load, draft)
    await client.query('commit')
  })
}
