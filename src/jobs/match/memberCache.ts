import { readDeclared } from '../../store/matching/readDeclared.ts'
import { readMembersById } from '../../store/matching/readMembers.ts'
import { parseRow } from '../../store/matching/storedRow.ts'
import type { Queryable } from '../../store/queryable.ts'
import { groupByOwner } from './groupByOwner.ts'
import type { Declaration, LeftPerson, Matching, Member } from './matching.ts'

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
      const rows = await readMembersById(db, missing)
      const declared = groupByOwner(
        await readDeclared(
          db,
          rows.map((row) => row.key),
        ),
      )
      for (const id of missing) members.set(id, undefined)
      for (const row of rows) {
        const member = parseRow('workforce', row)
        const ties = (declared.get(row.key) ?? []).map((text) => parseRow('associations', text))
        members.set(Number(row.id), { member, declared: ties, people: matching.peopleOf(member, ties) })
      }
    },
    get: (id) => members.get(id),
  }
}
