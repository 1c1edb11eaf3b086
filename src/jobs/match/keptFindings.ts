import { groupBy } from '../../matchers/groupBy.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import type { KeptPairs } from './linkRows.ts'
import type { MatchContext, MatchCounts } from './matchContext.ts'
import type { KeptPair, RightRecord, ScreenedRecord } from './matching.ts'
import { readRecords } from './readRecords.ts'
import { readRight } from './readRight.ts'

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

export type KeptFindings = Pick<MatchCounts, 'setAside'> & { readonly findings: readonly IncomingFinding[] }

/**
 * What kept pairs amount to. Only now is more read than sheets: the records, what belongs to them, and the members they were paired
 * with.
 */
export const keptFindings = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  kept: KeptPairs,
): Promise<KeptFindings> => {
  const pairs = [...kept.values()].flat()
  await context.members.load(pairs.map((pair) => context.left.memberIds[pair.left] ?? -1))
  const records = await readRecords(context.db, kind, [...kept.keys()])
  const pairsOf = new Map([...records].map(([id, record]) => [record, kept.get(id) ?? []]))
  const right = await readRight(context.db, [...records.values()])
  const findings = right.flatMap((one) => findingsOf(context, one, pairsOf.get(one.record) ?? []))
  const setAside = right.reduce((sum, one) => sum + context.matching.setAside(one), 0)
  return { setAside, findings }
}
