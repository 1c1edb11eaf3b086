import { screenedKinds } from '../../records/sourceRecord.ts'
import { candidateIds } from '../../store/matching/candidateIds.ts'
import type { Queryable } from '../../store/queryable.ts'
import { recordsByIds } from '../../store/records/recordsByIds.ts'
import type { Left } from './left.ts'
import type { Matching } from './matching.ts'
import type { MemberCache } from './memberCache.ts'
import { matchRows, type Matched, together } from './matchRows.ts'

const pageSize = 2_000

const keysOf = (members: MemberCache, ids: readonly number[], matching: Matching): readonly number[] => [
  ...new Set(
    ids.flatMap((id) => (members.get(id)?.people ?? []).flatMap(({ person }) => [...matching.blockingKeys(person)])),
  ),
]

/**
 * Compares some members with everybody who shares a blocking key with them. `left` may hold more people than theirs.
 */
export const matchMembers = async (
  context: { readonly db: Queryable; readonly matching: Matching; readonly left: Left; readonly members: MemberCache },
  memberIds: readonly number[],
): Promise<Matched> => {
  const { db, matching, members } = context
  await members.load(memberIds)
  const keys = keysOf(members, memberIds, matching)
  const only = new Set(memberIds)
  const parts: Matched[] = []
  for (const kind of screenedKinds) {
    const ids = await candidateIds(db, kind, keys)
    for (let at = 0; at < ids.length; at += pageSize) {
      const rows = await recordsByIds(db, kind, ids.slice(at, at + pageSize))
      parts.push(await matchRows({ ...context, only }, kind, rows))
    }
  }
  return together(parts)
}
