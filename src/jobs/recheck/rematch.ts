import type pg from 'pg'
import type { Finding } from '../../matchers/finding.ts'
import { membersByNumbers } from '../../store/records/membersByNumbers.ts'
import { recordByKey } from '../../store/records/recordsBySourceKeys.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { buildLeftOf } from '../match/buildLeft.ts'
import type { Matching } from '../match/matching.ts'
import { matchRows } from '../match/matchRows.ts'
import { createMemberCache } from '../match/memberCache.ts'

export type Rematched =
  | { readonly gone: 'member' | 'record' }
  /** `owner` is the key of what the record belongs to, '' for none. */
  | { readonly findings: readonly IncomingFinding[]; readonly owner: string }

/** Compares one member with one record anew, reading both as they are stored now: the same as in a full run. Writes nothing. */
export const rematch = async (
  db: pg.Pool,
  matching: Matching,
  pair: Pick<Finding, 'memberKey' | 'source' | 'recordKind' | 'recordKey'>,
): Promise<Rematched> => {
  const [member] = await membersByNumbers(db, [pair.memberKey])
  if (!member) return { gone: 'member' }
  const record = await recordByKey(db, pair.recordKind, pair.source, pair.recordKey)
  if (!record) return { gone: 'record' }
  const left = await buildLeftOf(db, matching, [member.id])
  const context = { db, matching, left, members: createMemberCache(db, matching) }
  const { findings } = await matchRows(context, pair.recordKind, [{ id: record.id, key: record.key, sheet: null }])
  return { findings, owner: record.owner }
}
