import { inTransaction } from '../../store/inTransaction.ts'
import { readShardMembers, readShardRecords } from '../../store/matching/readShardItems.ts'
import { sheetsInRange } from '../../store/matching/sheetsInRange.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import { finishShard } from '../../store/runs/finishShard.ts'
import { createFindingEncoder, type EncodedFindings } from '../../store/runs/findingEncoder.ts'
import { insertFindings } from '../../store/runs/insertFindings.ts'
import { changedPages, pageSize, type SheetPage } from './changedPages.ts'
import type { ScreenedRecord } from './matching.ts'
import { matchMembers } from './matchMembers.ts'
import { addCounts, type MatchContext, type MatchCounts, matchRows, noCounts } from './matchRows.ts'

async function* pagesOf({ db }: MatchContext, shard: ClaimedShard): AsyncGenerator<SheetPage> {
  if (shard.sort === 'range') {
    const kind = shard.recordKind as ScreenedRecord['kind']
    for await (const rows of sheetsInRange(db, kind, shard, pageSize)) yield { kind, rows }
  } else yield* changedPages(db, await readShardRecords(db, shard))
}

type Compared = {
  readonly rows: number
  readonly counts: MatchCounts
  readonly findings: EncodedFindings
}

const compareRecords = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const encoder = createFindingEncoder(shard.runId, shard.n)
  let counts = noCounts
  let rows = 0
  for await (const page of pagesOf(context, shard)) {
    const matched = await matchRows(context, page.kind, page.rows)
    encoder.add(matched.findings)
    counts = addCounts(counts, matched.counts)
    rows += page.rows.length
  }
  return { rows, counts, findings: encoder.finish() }
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
