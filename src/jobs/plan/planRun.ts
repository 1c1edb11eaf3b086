import { screenedKinds } from '../../records/sourceRecord.ts'
import { collectChangedMembers } from '../../store/runs/collectChangedMembers.ts'
import { collectChangedRecords } from '../../store/runs/collectChangedRecords.ts'
import { discardDelta } from '../../store/runs/discardDelta.ts'
import { insertDeltaShards } from '../../store/runs/insertDeltaShards.ts'
import { insertRangeShards } from '../../store/runs/insertRangeShards.ts'
import { type KindSize, kindSizes } from '../../store/runs/kindSizes.ts'
import { lastCoveredRun } from '../../store/runs/lastCoveredRun.ts'
import type { Window } from '../../store/runs/pinWindow.ts'
import type { Run } from '../../store/runs/run.ts'
import { startMatching } from '../../store/runs/startMatching.ts'
import type { Queryable } from '../../store/queryable.ts'
import { decideMode } from './decideMode.ts'
import { rangeSizes } from './rangeSizes.ts'
import { shardSize } from './shardSize.ts'

export type PlanSettings = {
  readonly modelVersion: string
  readonly policyVersion: string
  /** Right-hand nominals per shard; of dearer kinds fewer (see `rangeSizes`). */
  readonly shardRows: number
  /** Changed members per shard. */
  readonly shardMembers: number
  /** Share of either side above which a delta gives way to a full run, 0 to 1. */
  readonly maxShare: number
}

/** Changed records per shard at most: a delta is small, and shards of full size would leave all threads but one idle. */
const changedRows = 2_500

const countOf = (sizes: readonly { readonly records: number }[]): number =>
  sizes.reduce((sum, size) => sum + size.records, 0)

/** Shards of the dearest kind come first, so that none of them is the last one everybody waits for. */
const planFull = async (
  tx: Queryable,
  runId: string,
  sizes: readonly KindSize[],
  settings: PlanSettings,
): Promise<number> => {
  let shards = 0
  for (const { kind, rows } of rangeSizes(sizes, settings.shardRows))
    shards += await insertRangeShards(tx, runId, kind, shards, rows)
  return shards
}

/**
 * Decides what a run compares and enters its shards, in the caller's transaction. A delta is listed first: its true
 * size decides whether a full run is cheaper.
 */
export const planRun = async (
  tx: Queryable,
  run: Run,
  window: Window,
  settings: PlanSettings,
): Promise<Readonly<Record<string, number>>> => {
  const base = await lastCoveredRun(tx)
  const fromSeq = base?.toSeq ?? '0'
  const span = { id: run.id, fromSeq, toSeq: window.toSeq }
  const sizes = await kindSizes(tx, screenedKinds)
  const records = countOf(sizes)
  const members = countOf(await kindSizes(tx, ['workforce']))
  const changesPerShard = shardSize(Math.min(settings.shardRows, changedRows), records, 2)
  // Shards of members cost most: none of them shall be the last one everybody waits for.
  const changedMembers = await collectChangedMembers(tx, span, 0, settings.shardMembers)
  const memberShards = Math.ceil(changedMembers / settings.shardMembers)
  const changedRecords = await collectChangedRecords(tx, span, memberShards, changesPerShard)
  const { mode, reason } = decideMode({
    requestedMode: run.requestedMode,
    base,
    modelVersion: settings.modelVersion,
    policyVersion: settings.policyVersion,
    hasFirstLoad: window.firstLoads.some((id) => base?.firstLoads.includes(id) !== true),
    changedRecords,
    records,
    changedMembers,
    members,
    maxShare: settings.maxShare,
  })
  if (mode === 'full') await discardDelta(tx, run.id)
  const shards = mode === 'full' ? await planFull(tx, run.id, sizes, settings) : await insertDeltaShards(tx, run.id)
  const { modelVersion, policyVersion } = settings
  await startMatching(tx, { runId: run.id, mode, modeReason: reason, modelVersion, policyVersion, fromSeq, window })
  return { shards, records, members, changedRecords, changedMembers }
}
