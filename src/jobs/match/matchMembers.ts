import { screenedKinds } from '../../records/sourceRecord.ts'
import { candidateIds } from '../../store/matching/candidateIds.ts'
import { sheetsByIds } from '../../store/matching/sheetsOf.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { pageSize } from './changedPages.ts'
import type { Left } from './left.ts'
import type { Matching } from './matching.ts'
import type { MemberCache } from './memberCache.ts'
import { addCounts, type MatchContext, noCounts } from './matchContext.ts'
import { matchRows, type Matched } from './matchRows.ts'

const keysOf = (members: MemberCache, id: number, matching: Matching): readonly number[] => [
  ...new Set((members.get(id)?.people ?? []).flatMap(({ person }) => [...matching.blockingKeys(person)])),
]

/** A byte for each row of the left side, 1 for the people of some members. */
const rowsOf = ({ memberIds }: Left, ids: ReadonlySet<number>): Uint8Array =>
  Uint8Array.from(memberIds, (id) => Number(ids.has(id)))

/**
 * Compares some members with everybody who shares a blocking key with them. `left` may hold more people than theirs.
 */
export const matchMembers = async (
  context: Omit<MatchContext, 'among'>,
  memberIds: readonly number[],
): Promise<Matched> => {
  const { db, members } = context
  await members.load(memberIds)
  const among = rowsOf(context.left, new Set(memberIds))
  const keys = memberIds.map((id) => keysOf(members, id, context.matching)).filter((own) => own.length > 0)
  const findings: IncomingFinding[] = []
  let counts = noCounts
  for (const kind of screenedKinds) {
    const ids = await candidateIds(db, kind, keys)
    for (let at = 0; at < ids.length; at += pageSize) {
      const rows = await sheetsByIds(db, kind, ids.slice(at, at + pageSize))
      const matched = await matchRows({ ...context, among }, kind, rows)
      findings.push(...matched.findings)
      counts = addCounts(counts, matched.counts)
    }
  }
  return { counts, findings }
}
