import type { Person } from '../../records/person.ts'
import { readDeclared } from '../../store/matching/readDeclared.ts'
import { readRange } from '../../store/matching/readRange.ts'
import { parseRow, type StoredRow } from '../../store/matching/storedRow.ts'
import type { Queryable } from '../../store/queryable.ts'
import { groupByOwner } from './groupByOwner.ts'
import { createLeftRows, type Left } from './left.ts'
import type { Matching } from './matching.ts'

type MemberText = { readonly row: StoredRow; readonly declared: readonly StoredRow[] }

const pageSize = 2_000
const everyId = { fromId: '0', toId: String(2n ** 62n) }

const withDeclared = async (db: Queryable, rows: readonly StoredRow[]): Promise<readonly MemberText[]> => {
  const declared = groupByOwner(
    await readDeclared(
      db,
      rows.map((row) => row.key),
    ),
  )
  return rows.map((row) => ({ row, declared: declared.get(row.key) ?? [] }))
}

/** The records are parsed one by one as the index takes them: the people are never all in memory at once. */
const indexMembers = (matching: Matching, members: readonly MemberText[]): Left => {
  const rows = createLeftRows()
  const people = function* (): Generator<Person> {
    for (const { row, declared } of members) {
      const member = parseRow('workforce', row)
      const ties = declared.map((text) => parseRow('associations', text))
      for (const [place, { person }] of matching.peopleOf(member, ties).entries()) {
        rows.add(Number(row.id), place)
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
  for await (const page of readRange(db, { kind: 'workforce', ...everyId }, pageSize)) {
    members.push(...(await withDeclared(db, page)))
  }
  return indexMembers(matching, members)
}

/** Indexes a few members. */
export const buildLeftOf = async (db: Queryable, matching: Matching, rows: readonly StoredRow[]): Promise<Left> =>
  indexMembers(matching, await withDeclared(db, rows))
