import { groupBy } from '../../matchers/groupBy.ts'
import type { Queryable } from '../../store/queryable.ts'
import { itemsByOwners } from '../../store/records/itemsByOwners.ts'
import { recordsByIds } from '../../store/records/recordsByIds.ts'
import type { Declaration, LeftPerson, Matching, Member } from './matching.ts'
import { parseRecord } from './parseRecord.ts'

export type CachedMember = {
  readonly member: Member
  readonly declared: readonly Declaration[]
  readonly people: readonly LeftPerson[]
}

/** Members that pairs were kept of, read when needed: a few thousand at a time, the rest of the workforce stays in the store. */
export type MemberCache = {
  /** Reads those of `ids` that are not here yet. */
  readonly load: (ids: Iterable<number>) => Promise<void>
  /** Undefined for a member who is gone. Load first. */
  readonly get: (id: number) => CachedMember | undefined
}

const maxMembers = 5_000

export const createMemberCache = (db: Queryable, matching: Matching): MemberCache => {
  const members = new Map<number, CachedMember | undefined>()
  return {
    load: async (ids) => {
      if (members.size > maxMembers) members.clear()
      const missing = [...new Set(ids)].filter((id) => !members.has(id))
      const rows = missing.length === 0 ? [] : await recordsByIds(db, 'workforce', missing)
      const keys = rows.map((row) => row.key)
      const declared = groupBy(await itemsByOwners(db, 'associations', keys), ({ owner }) => owner)
      for (const id of missing) members.set(id, undefined)
      for (const row of rows) {
        const member = parseRecord('workforce', row)
        const ties = (declared.get(row.key) ?? []).map((text) => parseRecord('associations', text))
        members.set(row.id, { member, declared: ties, people: matching.peopleOf(member, ties) })
      }
    },
    get: (id) => members.get(id),
  }
}
