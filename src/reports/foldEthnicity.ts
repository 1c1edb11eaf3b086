import { countedOutcomes } from '../store/reports/countedOutcomes.ts'
import type { GroupCounts } from '../store/reports/groupCounts.ts'
import { groupEthnicity } from './statistics/groupEthnicity.ts'

/** Counts by ethnicity code added up to the five groups, as a characteristic of its own. */
export const foldEthnicity = (counts: readonly GroupCounts[]): readonly GroupCounts[] => {
  const groups = new Map<string, GroupCounts>()
  for (const row of counts) {
    const group = groupEthnicity(row.group)
    const sum = groups.get(group)
    groups.set(group, sum ? plus(sum, row) : { ...row, characteristic: 'ethnicity, grouped', group })
  }
  return [...groups.values()]
}

const plus = (one: GroupCounts, other: GroupCounts): GroupCounts => ({
  ...one,
  searched: one.searched + other.searched,
  flagged: one.flagged + other.flagged,
  undeclared: one.undeclared + other.undeclared,
  wrongPerson: one.wrongPerson + other.wrongPerson,
  referred: one.referred + other.referred,
  outcomes: Object.fromEntries(
    countedOutcomes.map((name) => [name, one.outcomes[name] + other.outcomes[name]]),
  ) as GroupCounts['outcomes'],
})
