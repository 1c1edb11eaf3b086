import { groupBy } from '../../matchers/groupBy.ts'
import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { recordOf } from '../../store/review/findingKey.ts'
import type { Policy } from '../policy/policy.ts'
import type { Conflicts } from './identityConflicts.ts'

/** Whether the events of a finding may be added up: it is about the member, sure enough for the policy, and undisputed. */
export const isCounted = (policy: Policy, conflicts: Conflicts, finding: CurrentFinding): boolean =>
  finding.class !== 'ASSOCIATION' && policy.pattern.bands.includes(finding.band) && !conflicts.has(recordOf(finding))

/** The findings whose events may be added up, by member. */
export const countedFindings = (
  policy: Policy,
  conflicts: Conflicts,
  findings: readonly CurrentFinding[],
): ReadonlyMap<string, readonly CurrentFinding[]> =>
  groupBy(
    findings.filter((finding) => isCounted(policy, conflicts, finding)),
    ({ memberKey }) => memberKey,
  )
