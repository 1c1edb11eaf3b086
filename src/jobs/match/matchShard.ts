import { inTransaction } from '../../store/inTransaction.ts'
import { readShardMembers, readShardRecords } from '../../store/matching/readShardItems.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import { finishShard } from '../../store/runs/finishShard.ts'
import { createFindingEncoder, type EncodedFindings } from '../../store/runs/findingEncoder.ts'
import { insertFindings } from '../../store/runs/insertFindings.ts'
import { changedPages } from './changedPages.ts'
import type { ScreenedRecord } from './matching.ts'
import { matchMembers } from './matchMembers.ts'
import type { MatchContext, MatchCounts } from './matchContext.ts'
import { matchPages, type SheetPage } from './matchPages.ts'
import { rangePages } from './rangePages.ts'

const pagesOf = async ({ db }: MatchContext, shard: ClaimedShard): Promise<AsyncIterable<SheetPage>> =>
  shard.sort === 'range'
    ? rangePages(db, shard.recordKind as ScreenedRecord['kind'], shard)
    : changedPages(db, await readShardRecords(db, shard))

type Compared = {
  readonly rows: number
  readonly counts: MatchCounts
  readonly findings: EncodedFindings
}

const compareRecords = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const encoder = createFindingEncoder(shard.runId, shard.n)
  const matched = await matchPages(context, await pagesOf(context, shard), encoder.add)
  return { ...matched, findings: encoder.finish() }
}

const compareMembers = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const encoder = createFindingEncoder(shard.runId, shard.n)
  const members = await membersByNumbers(context.db, await readShardMembers(context.db, shard))
  const matched = await matchMembers(
    context,
    members.map((row) => row.id),
  )
  encoder.add(matched.findings)
  return { rows: members.length, counts: matched.counts, findings: encoder.finish() }
}

class Fenced extends Error {}

/** Largest resident memory of this process so far, all threads together, in bytes. */
const peakMemory = (): number => process.resourceUsage().maxRSS * 1_024

/**
 * Does one claimed shard: compares, then writes the findings and marks the shard done in one transaction. False when the
 * claim no longer stands; then nothing is written.
 */
export const matchShard = async (context: MatchContext, shard: ClaimedShard): Promise<boolean> => {
  const { rows, counts, findings } =
    shard.sort === 'members' ? await compareMembers(context, shard) : await compareRecords(context, shard)
  try {
    await inTransaction(context.db, async (tx) => {
      const isOurs = await finishShard(tx, shard, {
        rows,
        ...counts,
        findings: findings.count,
        peakMemory: peakMemory(),
      })
      if (!isOurs) throw new Fenced()
      await insertFindings(tx, findings)
    })
    return true
  } catch (error) {
    if (error instanceof Fenced) return false
    throw error
  }
}
