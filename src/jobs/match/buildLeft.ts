import { groupBy } from '../../matchers/groupBy.ts'
import type { Person } from '../../records/person.ts'
import { readRange } from '../../store/matching/readRange.ts'
import type { Queryable } from '../../store/queryable.ts'
import { itemsByOwners } from '../../store/records/itemsByOwners.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import { createLeftRows, type Left } from './left.ts'
import type { Matching } from './matching.ts'
import { parseRecord } from './parseRecord.ts'

type MemberText = { readonly row: StoredRecord; readonly declared: readonly StoredRecord[] }

const pageSize = 2_000
const everyId = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }

const withDeclared = async (db: Queryable, rows: readonly StoredRecord[]): Promise<readonly MemberText[]> => {
  const keys = rows.map((row) => row.key)
  const declared = groupBy(await itemsByOwners(db, 'associations', keys), ({ owner }) => owner)
  return rows.map((row) => ({ row, declared: declared.get(row.key) ?? [] }))
}

/** The records are parsed one by one as the index takes them: the people are never all in memory at once. */
const indexMembers = (matching: Matching, members: readonly MemberText[]): Left => {
  const rows = createLeftRows()
  const people = function* (): Generator<Person> {
    for (const { row, declared } of members) {
      const member = parseRecord('workforce', row)
      const ties = declared.map((text) => parseRecord('associations', text))
      for (const [place, { person }] of matching.peopleOf(member, ties).entries()) {
        rows.add(row.id, place)
        yield person
      }
    }
  }
  const index = matching.buildIndex(people())
  return { index, ...rows.finish() }
}

/** Indexes the whole workforce. */
export const buildLeft = async (db: Queryable, matching: Matching): Promise<Left> => {
  const members: MemberText[] = []
  for await (const page of readRange(db, 'workforce', everyId, pageSize)) {
    members.push(...(await withDeclared(db, page)))
  }
  return indexMembers(matching, members)
}

/** Indexes a few members. */
export const buildLeftOf = async (db: Queryable, matching: Matching, rows: readonly StoredRecord[]): Promise<Left> =>
  indexMembers(matching, await withDeclared(db, rows))
