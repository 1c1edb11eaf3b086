import type { Incident } from '../../matchers/finding.ts'
import { patternOf } from '../../matchers/pattern/pattern.ts'
import type { MemberContext } from '../../store/review/loadMembers.ts'
import type { PatternPromptRow } from '../../store/review/replacePatternPrompts.ts'
import type { Policy } from '../policy/policy.ts'

/**
 * The prompts of members with two or more distinct events. The number expected by chance follows from the years of
 * service up to `asOf` (ISO) and the base rate of the force, else of the class, else of all.
 */
export function patternPrompts(
  incidents: ReadonlyMap<string, readonly Incident[]>,
  members: ReadonlyMap<string, MemberContext>,
  policy: Policy,
  asOf: string,
): ReadonlyMap<string, PatternPromptRow> {
  const prompts = new Map<string, PatternPromptRow>()
  for (const [memberKey, own] of incidents) {
    const member = members.get(memberKey)
    const pattern = patternOf({
      incidents: own,
      service: member?.service ?? [],
      incidentsPerYear: baseRate(policy, member),
      asOf,
    })
    if (!pattern) continue
    const { expected, chance, timeline } = pattern
    prompts.set(memberKey, { memberKey, incidents: pattern.incidents, expected, chance, timeline })
  }
  return prompts
}

function baseRate(policy: Policy, member: MemberContext | undefined): number {
  const { forces, classes, default: everywhere } = policy.pattern.incidentsPerYear
  return (member && (forces[member.force] ?? classes[member.workforceClass])) ?? everywhere
}
