import type pg from 'pg'
import { groupBy } from '../../matchers/groupBy.ts'
import type { Person } from '../../records/person.ts'
import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import { recordsByIds } from '../../store/records/recordsByIds.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import type { Left } from './left.ts'
import type { KeptPair, LinkCounts, Matching, RightRecord, ScreenedRecord } from './matching.ts'
import type { MemberCache } from './memberCache.ts'
import { parseRecord } from './parseRecord.ts'
import { readRight } from './readRight.ts'

export type MatchContext = {
  readonly db: pg.Pool
  readonly matching: Matching
  readonly left: Left
  readonly members: MemberCache
  /** A byte for each row of the left side, 0 for people who are not compared; everybody is when left out. */
  readonly among?: Uint8Array
}

type Kept = { readonly kept: ReadonlyMap<number, readonly KeptPair[]>; readonly counts: LinkCounts }

/** The pairs kept of each row, by record id. */
const pairsById = (
  { matching, left, among }: MatchContext,
  rows: readonly StoredSheet[],
  people: Iterable<Person | Uint8Array>,
): Kept => {
  const kept = new Map<number, KeptPair[]>()
  const keep = (pair: KeptPair): void => {
    const id = rows[pair.right]?.id ?? -1
    const pairs = kept.get(id)
    if (pairs === undefined) kept.set(id, [pair])
    else pairs.push(pair)
  }
  const counts = matching.link(left.index, people, keep, among)
  return { kept, counts }
}

/** Two people of one household may fit one record: the better fit first, the earlier named one when they are equal. */
const bestFirst =
  ({ left }: MatchContext) =>
  (a: KeptPair, b: KeptPair): number =>
    b.weight - a.weight || (left.places[a.left] ?? 0) - (left.places[b.left] ?? 0)

const findingsOf = (
  context: MatchContext,
  right: RightRecord,
  pairs: readonly KeptPair[],
): readonly IncomingFinding[] => {
  const { left, members, matching } = context
  const byMember = groupBy(pairs, (pair) => left.memberIds[pair.left] ?? -1)
  return [...byMember].flatMap(([id, ofMember]) => {
    const cached = members.get(id)
    if (cached === undefined) return []
    const kept = ofMember.toSorted(bestFirst(context)).flatMap((pair) => {
      const person = cached.people[left.places[pair.left] ?? -1]
      return person === undefined ? [] : [{ left: person, pair }]
    })
    return matching.findingsOf({ member: cached.member, declared: cached.declared, right, kept })
  })
}

/** What was compared and kept, and disposals of kept records that no rule can read. */
export type MatchCounts = LinkCounts & { readonly pairs: number; readonly setAside: number }

export const noCounts: MatchCounts = { compared: 0, notSearchable: 0, oversizeHits: 0, pairs: 0, setAside: 0 }

export const addCounts = (a: MatchCounts, b: MatchCounts): MatchCounts => ({
  compared: a.compared + b.compared,
  notSearchable: a.notSearchable + b.notSearchable,
  oversizeHits: a.oversizeHits + b.oversizeHits,
  pairs: a.pairs + b.pairs,
  setAside: a.setAside + b.setAside,
})

export type Matched = { readonly counts: MatchCounts; readonly findings: readonly IncomingFinding[] }

/** Records by id, parsed. */
const readRecords = async (
  { db }: Pick<MatchContext, 'db'>,
  kind: ScreenedRecord['kind'],
  ids: readonly number[],
): Promise<ReadonlyMap<number, ScreenedRecord>> => {
  const rows = ids.length === 0 ? [] : await recordsByIds(db, kind, ids)
  return new Map(rows.map((row) => [row.id, parseRecord(kind, row) as ScreenedRecord]))
}

/** The person of each row: as its sheet or, where that cannot be read, from its record. Rows that are gone since are left out. */
export const readPeople = async (
  context: Pick<MatchContext, 'db' | 'matching'>,
  kind: ScreenedRecord['kind'],
  rows: readonly StoredSheet[],
) => {
  const { peopleIn } = context.matching
  const unread = rows.filter(({ sheet }) => sheet === null || peopleIn(sheet) !== 1).map(({ id }) => id)
  if (unread.length === 0) return { rows, people: rows.map(({ sheet }) => sheet as Uint8Array) }
  const records = await readRecords(context, kind, unread)
  const isUnread = new Set(unread)
  const known = rows.filter(({ id }) => !isUnread.has(id) || records.has(id))
  return { rows: known, people: known.map(({ id, sheet }) => records.get(id)?.data.person ?? (sheet as Uint8Array)) }
}

/**
 * Compares a page of right-hand rows of one kind with the left side. Only of rows with a kept pair is more read: the record,
 * what belongs to it, and the members it was paired with.
 */
export const matchRows = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  page: readonly StoredSheet[],
): Promise<Matched> => {
  const { rows, people } = await readPeople(context, kind, page)
  const { kept, counts } = pairsById(context, rows, people)
  const pairs = [...kept.values()].flat()
  await context.members.load(pairs.map((pair) => context.left.memberIds[pair.left] ?? -1))
  const records = await readRecords(context, kind, [...kept.keys()])
  const pairsOf = new Map([...records].map(([id, record]) => [record, kept.get(id) ?? []]))
  const right = await readRight(context.db, [...records.values()])
  const findings = right.flatMap((one) => findingsOf(context, one, pairsOf.get(one.record) ?? []))
  const setAside = right.reduce((sum, one) => sum + context.matching.setAside(one), 0)
  return { counts: { ...counts, pairs: pairs.length, setAside }, findings }
}
