import type pg from 'pg'
import { groupBy } from '../../matchers/groupBy.ts'
import { sheetsInRange } from '../../store/matching/sheetsInRange.ts'
import { declaredSheets, sheetsByIds } from '../../store/matching/sheetsOf.ts'
import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { createLeftRows, finishLeft, type Left, type LeftPart } from './left.ts'
import type { LeftPerson, Matching } from './matching.ts'
import { readMembers } from './readMembers.ts'

const pageSize = 1_000
const everyId = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }

/** Takes members one by one; their records are let go once they are indexed. */
const startLeft = (matching: Matching) => {
  const rows = createLeftRows()
  const index = matching.startIndex()
  return {
    addPeople: (id: number, people: readonly LeftPerson[]): void => {
      for (const [place, { person }] of people.entries()) {
        rows.add(id, place)
        index.add(person)
      }
    },
    /** The sheets of a member hold the same people in the same order: the member's own, then those of each declaration. */
    addSheets: (id: number, sheets: readonly Uint8Array[]): void => {
      let place = 0
      for (const sheet of sheets) {
        for (const next = place + matching.peopleIn(sheet); place < next; place++) rows.add(id, place)
        index.addSheet(sheet)
      }
    },
    finish: (): LeftPart => ({ people: index.finishPart(), ...rows.finish() }),
  }
}

type LeftUnderWay = ReturnType<typeof startLeft>

const addRecords = async (db: Queryable, matching: Matching, left: LeftUnderWay, ids: readonly number[]) => {
  for (const [id, { people }] of await readMembers(db, matching, ids)) left.addPeople(id, people)
}

/** Adds a page of members by their sheets, those who lack one by their records. */
const addPage = async (db: pg.Pool, matching: Matching, left: LeftUnderWay, page: readonly StoredSheet[]) => {
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

/** Packs the members of a stretch of the workforce. */
export const buildLeftPart = async (db: pg.Pool, matching: Matching, range: IdRange): Promise<LeftPart> => {
  const left = startLeft(matching)
  for await (const page of sheetsInRange(db, 'workforce', range, pageSize)) await addPage(db, matching, left, page)
  return left.finish()
}

/** Packs some members by their sheets. */
export const buildLeftPartOf = async (db: pg.Pool, matching: Matching, ids: readonly number[]): Promise<LeftPart> => {
  const left = startLeft(matching)
  for (let at = 0; at < ids.length; at += pageSize)
    await addPage(db, matching, left, await sheetsByIds(db, 'workforce', ids.slice(at, at + pageSize)))
  return left.finish()
}

/** Indexes the whole workforce. */
export const buildLeft = async (db: pg.Pool, matching: Matching): Promise<Left> =>
  finishLeft(matching, await buildLeftPart(db, matching, everyId))

/** Indexes a few members. */
export const buildLeftOf = async (db: Queryable, matching: Matching, ids: readonly number[]): Promise<Left> => {
  const left = startLeft(matching)
  await addRecords(db, matching, left, ids)
  return finishLeft(matching, left.finish())
}
