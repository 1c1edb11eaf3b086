import { readDeclared } from '../../store/matching/readDeclared.ts'
import { readRange } from '../../store/matching/readRange.ts'
import { parseRow, type StoredRow } from '../../store/matching/storedRow.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { Person } from '../../records/person.ts'
import { groupByOwner } from './groupByOwner.ts'
import { createLeftRows, type Left } from './left.ts'
import type { Matching } from './matching.ts'

type MemberText = { readonly row: StoredRow; readonly declared: readonly StoredRow[] }

const pageSize = 2_000
const everyId = { fromId: '0', toId: String(2n ** 62n) }

const readTexts = async (db: Queryable): Promise<readonly MemberText[]> => {
  const members: MemberText[] = []
  for await (const page of readRange(db, { kind: 'workforce', ...everyId }, pageSize)) {
    const declared = groupByOwner(
      await readDeclared(
        db,
        page.map((row) => row.key),
      ),
    )
    for (const row of page) members.push({ row, declared: declared.get(row.key) ?? [] })
  }
  return members
}

/**
 * Indexes the whole workforce. The records are kept as text and parsed one by one as the index takes them, so that the
 * people themselves are never all in memory at once.
 */
export const buildLeft = async (db: Queryable, matching: Matching): Promise<Left> => {
  const members = await readTexts(db)
  const rows = createLeftRows()
  const people = function* (): Generator<Person> {
    for (const { row, declared } of members) {
      const member = parseRow('workforce', row)
      const stands = matching.peopleOf(
        member,
        declared.map((text) => parseRow('associations', text)),
      )
      for (const [place, { person }] of stands.entries()) {
        rows.add(Number(row.id), place)
        yield person
      }
    }
  }
  const index = matching.buildIndex(people())
  return { index, ...rows.finish() }
}
