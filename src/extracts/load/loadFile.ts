import { earlierLoad } from '../../store/extracts/earlierLoad.ts'
import { type ExtractInForce, extractInForce } from '../../store/extracts/extractInForce.ts'
import { readRowState } from '../../store/extracts/rowState/readRowState.ts'
import type { RowState } from '../../store/extracts/rowState/rowState.ts'
import { type FileFacts, inspectFile } from '../file/inspectFile.ts'
import { assertManifest } from '../file/readManifest.ts'
import { Refusal } from '../refusal.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { assertColumns, assertNotOlder } from './assertPlausible.ts'
import { closeExtract } from './closeExtract.ts'
import type { Draft } from './draft.ts'
import type { Load } from './load.ts'
import { loadRows } from './loadRows.ts'
import { openSource } from './openSource.ts'
import { createPackedHash } from './packedHash.ts'
import { rowSaltOf } from './rowSalt.ts'
import type { SiftedFile } from './sifter.ts'
import { siftFile } from './siftFile.ts'

/** A file that was in force before and has been replaced since is an old one, whatever date it is given. */
const assertNotReplaced = async ({ client, request }: Load, sha256: string): Promise<void> => {
  const earlier = await earlierLoad(client, request.kind, request.source, sha256)
  if (earlier === undefined) return
  throw new Refusal(
    'older',
    `The same file was loaded before as extract ${earlier.id}, as at ${earlier.asOf}, and has been replaced since. ` +
      'If it is to come back into force, load it with --accept-change.',
  )
}

const assertNewer = async (
  load: Load,
  inForce: ExtractInForce | undefined,
  found: { readonly sha256: string; readonly columns: readonly string[] },
): Promise<void> => {
  const { acceptChange = false } = load.request
  if (!acceptChange && inForce?.sha256 !== found.sha256) await assertNotReplaced(load, found.sha256)
  assertNotOlder(load.asOf, inForce)
  if (!acceptChange) assertColumns(found.columns, inForce)
}

/** Counts of a file that is in force already: every row stays, every reject stays a reject. */
const sameCounts = ({ rowsInForce, rowsRejected }: ExtractInForce): Draft['counts'] => ({
  read: rowsInForce + rowsRejected,
  accepted: 0,
  rejected: rowsRejected,
  unchanged: rowsInForce,
  new: 0,
  changed: 0,
  gone: 0,
  inForce: rowsInForce,
})

type FirstLook = {
  readonly facts: FileFacts
  readonly state: RowState | undefined
  readonly sifted: SiftedFile | undefined
}

/**
 * First look at a file. Where rows are in force it is compared with them at once; a file as long as the one in force is first
 * taken for that file.
 */
const lookAt = async (load: Load, inForce: ExtractInForce | undefined): Promise<FirstLook> => {
  const { client, deps, request, file } = load
  const { limits, mapping } = deps
  const { encoding, delimiter } = mapping
  const state =
    inForce === undefined || inForce.bytes === file.bytes
      ? undefined
      : await readRowState(client, request.kind, request.source, inForce)
  if (inForce === undefined || state === undefined)
    return { facts: await inspectFile(file, limits, encoding), state, sifted: undefined }
  const { bytes, packing, handle } = file
  const outcome = await (deps.parser?.sift ?? siftFile)({
    descriptor: handle.fd,
    bytes,
    packing,
    limits,
    encoding,
    delimiter,
    salt: inForce.rowSalt,
    state,
  })
  if ('refusal' in outcome) throw new Refusal(outcome.refusal.code, outcome.refusal.message)
  return { ...outcome, state }
}

/**
 * Loads one file and fills the draft on the way: inspected, compared with the extract in force, then its rows in one
 * transaction. Throws Refusal, perhaps with the transaction still open; the caller rolls it back.
 */
export const loadFile = async (load: Load, draft: Draft): Promise<void> => {
  const { client, deps, request, file, manifest, asOf, watch } = load
  const { mapping, limits } = deps
  const inForce = await extractInForce(client, request.kind, request.source)
  const { facts, state, sifted } = await watch.time('inspect', () => lookAt(load, inForce))
  draft.bytes = facts.bytes
  draft.sha256 = facts.sha256
  draft.encoding = facts.encoding
  assertManifest(manifest, { sha256: facts.sha256, asOf })

  const packed = createPackedHash()
  const opened = await openSource(file, facts, mapping, limits, packed.push)
  try {
    const context: RowContext = {
      year: Number(asOf.slice(0, 4)),
      origin: deps.origin,
      placeholderNames: deps.placeholderNames,
    }
    const columns = opened.fileColumns
    const { encoding } = facts
    draft.columns = opened.columns
    draft.rowSalt = rowSaltOf({ mapping, columns, encoding, context, screenVersion: deps.screenVersion })
    if (inForce?.sha256 === facts.sha256 && inForce.rowSalt === draft.rowSalt) {
      draft.status = 'same'
      draft.counts = sameCounts(inForce)
      await client.query('begin')
      await closeExtract(load, draft)
      await client.query('commit')
      return
    }
    await assertNewer(load, inForce, { sha256: facts.sha256, columns: opened.columns })
    // Rows of another meaning than those in force are all read again.
    const comparable = inForce?.rowSalt === draft.rowSalt ? sifted : undefined
    await loadRows({ ...load, opened, context, facts, inForce, packed, state, sifted: comparable }, draft)
  } finally {
    await opened.close()
  }
}
