import { groupBy } from '../../matchers/groupBy.ts'
import { sheetsInRange } from '../../store/matching/sheetsInRange.ts'
import { declaredSheets } from '../../store/matching/sheetsOf.ts'
import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { createLeftRows, joinLeft, type Left, type LeftPart } from './left.ts'
import type { LeftPerson, Matching } from './matching.ts'
import { readMembers } from './readMembers.ts'

const pageSize = 1_000
const everyId = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }

/** Takes members one by one; their records are let go once they are indexed. */
const startLeft = (matching: Matching, wanted?: unknown) => {
  const rows = createLeftRows()
  const index = matching.startIndex(wanted)
  return {
    addPeople: (id: number, people: readonly LeftPerson[]): void => {
      for (const [place, { person }] of people.entries()) {
        rows.add(id, place)
        index.add(person)
      }
    },
    /** The sheets of a member hold the same people in the same order: the member's own, then those of each declaration. */
    addSheets: (id: number, sheets: readonly Uint8Array[]): void => {
      let first = 0
      for (const sheet of sheets) {
        const before = first
        index.addSheet(sheet, (place) => rows.add(id, before + place))
        first += matching.peopleIn(sheet)
      }
    },
    finish: (): LeftPart => ({ index: index.finishPart(), ...rows.finish() }),
  }
}

type LeftUnderWay = ReturnType<typeof startLeft>

const addRecords = async (db: Queryable, matching: Matching, left: LeftUnderWay, ids: readonly number[]) => {
  for (const [id, { people }] of await readMembers(db, matching, ids)) left.addPeople(id, people)
}

/** Adds a page of members by their sheets, those who lack one by their records. */
const addPage = async (db: Queryable, matching: Matching, left: LeftUnderWay, page: readonly StoredSheet[]) => {
  const keys = page.map(({ key }) => key)
  const declared = groupBy(await declaredSheets(db, keys), ({ key }) => key)
  const unread: number[] = []
  for (const { id, key, sheet } of page) {
    const sheets = [sheet, ...(declared.get(key) ?? []).map((one) => one.sheet)]
    const readable = sheets.filter((one) => one !== null).filter((one) => matching.peopleIn(one) >= 0)
    if (readable.length === sheets.length) left.addSheets(id, readable)
    else unread.push(id)
  }
  if (unread.length > 0) await addRecords(db, matching, left, unread)
}

/** A stretch of the workforce; with `wanted`, a key set, people who have none of its keys may be left out. */
export type Stretch = { readonly range: IdRange; readonly wanted: unknown }

/** Packs the members of a stretch. */
export const buildLeftPart = async (
  db: Queryable,
  matching: Matching,
  { range, wanted }: Stretch,
): Promise<LeftPart> => {
  const left = startLeft(matching, wanted)
  for await (const page of sheetsInRange(db, 'workforce', range, pageSize)) await addPage(db, matching, left, page)
  return left.finish()
}

/** Indexes the whole workforce, or whoever of it is wanted. */
export const buildLeft = async (db: Queryable, matching: Matching, wanted?: unknown): Promise<Left> =>
  joinLeft(matching, [await buildLeftPart(db, matching, { range: everyId, wanted })])

/** Indexes a few members. */
export const buildLeftOf = async (db: Queryable, matching: Matching, ids: readonly number[]): Promise<Left> => {
  const left = startLeft(matching)
  await addRecords(db, matching, left, ids)
  return joinLeft(matching, [left.finish()])
}
