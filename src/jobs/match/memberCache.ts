import type { Queryable } from '../../store/queryable.ts'
import type { Matching } from './matching.ts'
import { readMembers, type ReadMember } from './readMembers.ts'

/** Members that pairs were kept of, read when needed: a thousand or so at a time, the rest of the workforce stays in the store. */
export type MemberCache = {
  /** Reads those of `ids` that are not here yet. */
  readonly load: (ids: Iterable<number>) => Promise<void>
  /** Undefined for a member who is gone. Load first. */
  readonly get: (id: number) => ReadMember | undefined
}

const maxMembers = 1_000

export const createMemberCache = (db: Queryable, matching: Matching): MemberCache => {
  const members = new Map<number, ReadMember | undefined>()
  return {
    load: async (ids) => {
      if (members.size > maxMembers) members.clear()
      const missing = [...new Set(ids)].filter((id) => !members.has(id))
      if (missing.length === 0) return
      const read = await readMembers(db, matching, missing)
      for (const id of missing) members.set(id, read.get(id))
    },
    get: (id) => members.get(id),
  }
}
