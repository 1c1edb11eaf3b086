import type pg from 'pg'
import { groupBy } from '../../matchers/groupBy.ts'
import type { StoredRecord } from '../../store/records/storedRecord.ts'
import type { ShardFinding } from '../../store/runs/findingEncoder.ts'
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
  /** Record ids of the members to report on; everybody when left out. */
  readonly only?: ReadonlySet<number>
}

const pairsByRight = (
  { matching, left, only }: MatchContext,
  records: readonly ScreenedRecord[],
): { readonly kept: ReadonlyMap<ScreenedRecord, readonly KeptPair[]>; readonly counts: LinkCounts } => {
  const kept = new Map<ScreenedRecord, KeptPair[]>()
  const people = records.map((record) => record.data.person)
  const counts = matching.link(left.index, people, (pair) => {
    if (only !== undefined && !only.has(left.memberIds[pair.left] ?? -1)) return
    const record = records[pair.right]
    if (record === undefined) return
    const pairs = kept.get(record)
    if (pairs === undefined) kept.set(record, [pair])
    else pairs.push(pair)
  })
  return { kept, counts }
}

/** Two people of one household may fit one record: the better fit first, the earlier named one when they are equal. */
const bestFirst =
  ({ left }: MatchContext) =>
  (a: KeptPair, b: KeptPair): number =>
    b.weight - a.weight || (left.places[a.left] ?? 0) - (left.places[b.left] ?? 0)

const findingsOf = (context: MatchContext, right: RightRecord, pairs: readonly KeptPair[]): readonly ShardFinding[] => {
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

export type Matched = { readonly counts: MatchCounts; readonly findings: readonly ShardFinding[] }

/**
 * Compares a page of right-hand rows of one kind with the left side. Only of rows with a kept pair is more read: what
 * belongs to them, and the members they were paired with.
 */
export const matchRows = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  rows: readonly StoredRecord[],
): Promise<Matched> => {
  const records = rows.map((row) => parseRecord(kind, row) as ScreenedRecord)
  const { kept, counts } = pairsByRight(context, records)
  const pairs = [...kept.values()].flat()
  await context.members.load(pairs.map((pair) => context.left.memberIds[pair.left] ?? -1))
  const right = await readRight(context.db, [...kept.keys()])
  const findings = right.flatMap((one) => findingsOf(context, one, kept.get(one.record) ?? []))
  const setAside = right.reduce((sum, one) => sum + context.matching.setAside(one), 0)
  return { counts: { ...counts, pairs: pairs.length, setAside }, findings }
}
