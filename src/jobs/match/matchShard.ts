import { groupBy } from '../../matchers/groupBy.ts'
import { screenedKinds } from '../../records/sourceRecord.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { readRange } from '../../store/matching/readRange.ts'
import { readShardMembers, readShardRecords } from '../../store/matching/readShardItems.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import { recordsBySourceKeys } from '../../store/records/recordsBySourceKeys.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import { finishShard } from '../../store/runs/finishShard.ts'
import { insertFindings } from '../../store/runs/insertFindings.ts'
import type { ScreenedRecord } from './matching.ts'
import { matchMembers } from './matchMembers.ts'
import { matchRows, type MatchContext, type Matched, together } from './matchRows.ts'

const pageSize = 2_000

type Page = { readonly kind: ScreenedRecord['kind']; readonly rows: readonly StoredRecord[] }

async function* pagesOf({ db }: MatchContext, shard: ClaimedShard): AsyncGenerator<Page> {
  if (shard.sort === 'range') {
    const kind = shard.recordKind as ScreenedRecord['kind']
    for await (const rows of readRange(db, kind, shard, pageSize)) yield { kind, rows }
  } else {
    const items = await readShardRecords(db, shard)
    for (const kind of screenedKinds) {
      const ofKind = items.filter((item) => item.kind === kind)
      for (const [source, refs] of groupBy(ofKind, (item) => item.source)) {
        const keys = refs.map((ref) => ref.key)
        for (let at = 0; at < keys.length; at += pageSize) {
          yield { kind, rows: await recordsBySourceKeys(db, kind, source, keys.slice(at, at + pageSize)) }
        }
      }
    }
  }
}

type Compared = Matched & { readonly rows: number }

const compareRecords = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const parts: Matched[] = []
  let rows = 0
  for await (const page of pagesOf(context, shard)) {
    parts.push(await matchRows(context, page.kind, page.rows))
    rows += page.rows.length
  }
  return { rows, ...together(parts) }
}

const compareMembers = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const members = await membersByNumbers(context.db, await readShardMembers(context.db, shard))
  const matched = await matchMembers(
    context,
    members.map((row) => row.id),
  )
  return { rows: members.length, ...matched }
}

class Fenced extends Error {}

/** Largest resident memory of this process so far, all threads together, in bytes. */
const peakMemory = (): number => process.resourceUsage().maxRSS * 1_024

/**
 * Does one claimed shard: compares, then writes the findings and marks the shard done in one transaction. False when the
 * claim no longer stands; then nothing is written.
 */
export const matchShard = async (context: MatchContext, shard: ClaimedShard): Promise<boolean> => {
  const { findings, ...counts } =
    shard.sort === 'members' ? await compareMembers(context, shard) : await compareRecords(context, shard)
  try {
    await inTransaction(context.db, async (tx) => {
      const isOurs = await finishShard(tx, shard, { ...counts, findings: findings.length, peakMemory: peakMemory() })
      if (!isOurs) throw new Fenced()
      await insertFindings(tx, shard.runId, shard.n, findings)
    })
    return true
  } catch (error) {
    if (error instanceof Fenced) return false
    throw error
  }
}
