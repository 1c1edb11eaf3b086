import type { Person } from '../../records/person.ts'
import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { MatchContext, MatchCounts } from './matchContext.ts'
import type { KeptPair, ScreenedRecord } from './matching.ts'
import { readRecords } from './readRecords.ts'

/** The pairs of each row that may matter, by record id. */
export type KeptPairs = ReadonlyMap<number, readonly KeptPair[]>

/** The person of each row: as its sheet or, where that cannot be read, from its record. Rows that are gone since are left out. */
const readPeople = async (
  { db, matching: { peopleIn } }: MatchContext,
  kind: ScreenedRecord['kind'],
  rows: readonly StoredSheet[],
): Promise<{ readonly rows: readonly StoredSheet[]; readonly people: readonly (Person | Uint8Array)[] }> => {
  const unread = rows.filter(({ sheet }) => sheet === null || peopleIn(sheet) !== 1).map(({ id }) => id)
  if (unread.length === 0) return { rows, people: rows.map(({ sheet }) => sheet as Uint8Array) }
  const records = await readRecords(db, kind, unread)
  const isUnread = new Set(unread)
  const known = rows.filter(({ id }) => !isUnread.has(id) || records.has(id))
  return { rows: known, people: known.map(({ id, sheet }) => records.get(id)?.data.person ?? (sheet as Uint8Array)) }
}

/** Compares a page of right-hand rows of one kind with the left side, by their sheets alone. Counts all pairs kept, those that cannot matter too. */
export const linkRows = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  page: readonly StoredSheet[],
): Promise<{ readonly kept: KeptPairs; readonly counts: Omit<MatchCounts, 'setAside'> }> => {
  const { matching, left, among } = context
  const { rows, people } = await readPeople(context, kind, page)
  const kept = new Map<number, KeptPair[]>()
  let count = 0
  const keep = (pair: KeptPair): void => {
    count += 1
    if (!matching.mayMatter(left.places[pair.left] === 0, pair.weight)) return
    const id = rows[pair.right]?.id ?? -1
    const pairs = kept.get(id)
    if (pairs === undefined) kept.set(id, [pair])
    else pairs.push(pair)
  }
  const counts = matching.link(left.index, people, keep, among)
  return { kept, counts: { ...counts, pairs: count } }
}
