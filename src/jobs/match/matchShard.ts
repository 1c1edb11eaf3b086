import type pg from 'pg'
import { screenedKinds } from '../../records/sourceRecord.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { readByKeys } from '../../store/matching/readByKeys.ts'
import { readMembersByKey } from '../../store/matching/readMembers.ts'
import { readRange } from '../../store/matching/readRange.ts'
import { readShardMembers, readShardRecords } from '../../store/matching/readShardItems.ts'
import type { StoredRow } from '../../store/matching/storedRow.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import { finishShard } from '../../store/runs/finishShard.ts'
import { insertFindings, type ShardFinding } from '../../store/runs/insertFindings.ts'
import type { ScreenedRecord } from './matching.ts'
import { matchMembers } from './matchMembers.ts'
import { matchRows, type MatchContext } from './matchRows.ts'

const pageSize = 2_000

type Page = { readonly kind: ScreenedRecord['kind']; readonly rows: readonly StoredRow[] }

async function* pagesOf({ db }: MatchContext, shard: ClaimedShard): AsyncGenerator<Page> {
  if (shard.sort === 'range') {
    const kind = shard.recordKind as ScreenedRecord['kind']
    for await (const rows of readRange(db, { ...shard, kind }, pageSize)) yield { kind, rows }
  } else {
    const items = await readShardRecords(db, shard)
    for (const kind of screenedKinds) {
      const refs = items.filter((item) => item.kind === kind)
      for (let at = 0; at < refs.length; at += pageSize) {
        yield { kind, rows: await readByKeys(db, kind, refs.slice(at, at + pageSize)) }
      }
    }
  }
}

type Compared = { readonly rows: number; readonly pairs: number; readonly findings: readonly ShardFinding[] }

const compareRecords = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const findings: ShardFinding[] = []
  let rows = 0
  let pairs = 0
  for await (const page of pagesOf(context, shard)) {
    const matched = await matchRows(context, page.kind, page.rows)
    rows += page.rows.length
    pairs += matched.pairs
    findings.push(...matched.findings)
  }
  return { rows, pairs, findings }
}

const compareMembers = async (context: MatchContext, shard: ClaimedShard): Promise<Compared> => {
  const members = await readMembersByKey(context.db, await readShardMembers(context.db, shard))
  const matched = await matchMembers(
    context,
    members.map((row) => Number(row.id)),
  )
  return { rows: members.length, ...matched }
}

class Fenced extends Error {}

/**
 * Does one claimed shard: compares, then writes the findings and marks the shard done in one transaction. False when the
 * claim no longer stands; then nothing is written.
 */
export const matchShard = async (
  context: MatchContext,
  pool: Pick<pg.Pool, 'connect'>,
  shard: ClaimedShard,
): Promise<boolean> => {
  const { rows, pairs, findings } =
    shard.sort === 'members' ? await compareMembers(context, shard) : await compareRecords(context, shard)
  try {
    await inTransaction(pool, async (tx) => {
      const isOurs = await finishShard(tx, shard, { rows, pairs, findings: findings.length })
      if (!isOurs) throw new Fenced()
      await insertFindings(tx, shard.runId, shard.n, findings)
    })
    return true
  } catch (error) {
    if (error instanceof Fenced) return false
    throw error
  }
}
