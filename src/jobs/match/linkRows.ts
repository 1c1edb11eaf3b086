import type { Person } from '../../records/person.ts'
import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { MatchContext } from './matchContext.ts'
import type { KeptPair, LinkCounts, ScreenedRecord } from './matching.ts'
import { readRecords } from './readRecords.ts'

/** The pairs kept of each row, by record id. */
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

/** Compares a page of right-hand rows of one kind with the left side, by their sheets alone. */
export const linkRows = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  page: readonly StoredSheet[],
): Promise<{ readonly kept: KeptPairs; readonly counts: LinkCounts }> => {
  const { rows, people } = await readPeople(context, kind, page)
  const kept = new Map<number, KeptPair[]>()
  const keep = (pair: KeptPair): void => {
    const id = rows[pair.right]?.id ?? -1
    const pairs = kept.get(id)
    if (pairs === undefined) kept.set(id, [pair])
    else pairs.push(pair)
  }
  const counts = context.matching.link(context.left.index, people, keep, context.among)
  return { kept, counts }
}
