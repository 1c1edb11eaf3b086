import { groupBy } from '../../matchers/groupBy.ts'
import { readRange } from '../../store/matching/readRange.ts'
import type { Queryable } from '../../store/queryable.ts'
import { itemsByOwners } from '../../store/records/itemsByOwners.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { createLeftRows, joinLeft, type Left, type LeftPart } from './left.ts'
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

/** Takes members page by page; a page is let go once it is indexed. */
const startLeft = (matching: Matching) => {
  const rows = createLeftRows()
  const index = matching.startIndex()
  return {
    add: (members: readonly MemberText[]): void => {
      for (const { row, declared } of members) {
        const member = parseRecord('workforce', row)
        const ties = declared.map((text) => parseRecord('associations', text))
        for (const [place, { person }] of matching.peopleOf(member, ties).entries()) {
          rows.add(row.id, place)
          index.add(person)
        }
      }
    },
    finish: (): LeftPart => ({ index: index.finishPart(), ...rows.finish() }),
  }
}

/** Packs the members of an id range. */
export const buildLeftPart = async (db: Queryable, matching: Matching, range: IdRange): Promise<LeftPart> => {
  const left = startLeft(matching)
  for await (const page of readRange(db, 'workforce', range, pageSize)) left.add(await withDeclared(db, page))
  return left.finish()
}

/** Indexes the whole workforce. */
export const buildLeft = async (db: Queryable, matching: Matching): Promise<Left> =>
  joinLeft(matching, [await buildLeftPart(db, matching, everyId)])

/** Indexes a few members. */
export const buildLeftOf = async (db: Queryable, matching: Matching, rows: readonly StoredRecord[]): Promise<Left> => {
  const left = startLeft(matching)
  left.add(await withDeclared(db, rows))
  return joinLeft(matching, [left.finish()])
}
