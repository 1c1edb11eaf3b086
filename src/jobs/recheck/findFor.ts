import type pg from 'pg'
import { VettingError } from '../../errors.ts'
import type { Queryable } from '../../store/queryable.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { buildLeftOf } from '../match/buildLeft.ts'
import type { Matching } from '../match/matching.ts'
import { matchMembers } from '../match/matchMembers.ts'
import { createMemberCache } from '../match/memberCache.ts'

/** Members compared before the event loop is given back. */
const batchSize = 10

/** The members with these keys. Throws `unknown-person` when one is not in the workforce. */
export const knownMembers = async (db: Queryable, memberKeys: readonly string[]): Promise<readonly StoredRecord[]> => {
  const rows = await membersByNumbers(db, memberKeys)
  const unknown = new Set(memberKeys).size - new Set(rows.map((row) => row.key)).size
  if (unknown === 0) return rows
  throw new VettingError('unknown-person', `${unknown} of the people asked for are not in the workforce in force.`)
}

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
