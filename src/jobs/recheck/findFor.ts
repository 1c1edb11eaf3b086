import type pg from 'pg'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { buildLeftOf } from '../match/buildLeft.ts'
import type { Matching } from '../match/matching.ts'
import { matchMembers } from '../match/matchMembers.ts'
import { createMemberCache } from '../match/memberCache.ts'

/** Members compared before the event loop is given back. */
const batchSize = 10

/** Everything found now about some members: the same as their part of a full run. */
export const findFor = async (
  db: pg.Pool,
  matching: Matching,
  rows: readonly StoredRecord[],
): Promise<readonly IncomingFinding[]> => {
  const findings: IncomingFinding[] = []
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize).map(({ id }) => id)
    const members = createMemberCache(db, matching)
    const context = { db, matching, left: await buildLeftOf(db, matching, batch), members }
    const matched = await matchMembers(context, batch)
    findings.push(...matched.findings)
  }
  return findings
}
