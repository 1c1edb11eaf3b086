import { groupBy } from '../../matchers/groupBy.ts'
import type { Queryable } from '../../store/queryable.ts'
import { itemsByOwners } from '../../store/records/itemsByOwners.ts'
import { recordsByIds } from '../../store/records/recordsByIds.ts'
import type { Declaration, LeftPerson, Matching, Member } from './matching.ts'
import { parseRecord } from './parseRecord.ts'

/** A member with everybody the member stands for. */
export type ReadMember = {
  readonly member: Member
  readonly declared: readonly Declaration[]
  readonly people: readonly LeftPerson[]
}

/** Members by record id, ascending; those who are gone are left out. */
export const readMembers = async (
  db: Queryable,
  matching: Matching,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ReadMember>> => {
  const rows = await recordsByIds(db, 'workforce', ids)
  const keys = rows.map((row) => row.key)
  const declarations = groupBy(await itemsByOwners(db, 'associations', keys), ({ owner }) => owner)
  return new Map(
    rows.map((row) => {
      const member = parseRecord('workforce', row)
      const declared = (declarations.get(row.key) ?? []).map((text) => parseRecord('associations', text))
      return [row.id, { member, declared, people: matching.peopleOf(member, declared) }]
    }),
  )
}
