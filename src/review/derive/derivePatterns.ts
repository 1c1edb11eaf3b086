import type { Incident } from '../../matchers/finding.ts'
import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { loadIncidents } from '../../store/review/loadIncidents.ts'
import { loadMembers } from '../../store/review/loadMembers.ts'
import type { PatternPromptRow } from '../../store/review/replacePatternPrompts.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { Policy } from '../policy/policy.ts'
import { countedFindings } from './countedFindings.ts'
import type { Conflicts } from './identityConflicts.ts'
import { patternPrompts } from './patternPrompts.ts'

/** The prompts of the members in `findings`, reading the events and the service of those with two or more. */
export async function derivePatterns(
  tx: Queryable,
  findings: readonly CurrentFinding[],
  context: { readonly policy: Policy; readonly conflicts: Conflicts; readonly asOf: string },
): Promise<ReadonlyMap<string, PatternPromptRow>> {
  const counted = countedFindings(context.policy, context.conflicts, findings)
  const several = [...counted.values()].filter((own) => own.reduce((sum, { incidents }) => sum + incidents, 0) > 1)
  const events = await loadIncidents(
    tx,
    several.flat().map(({ id }) => id),
  )
  const members = await loadMembers(tx, [...events.keys()])
  return patternPrompts(events as ReadonlyMap<string, readonly Incident[]>, members, context.policy, context.asOf)
}
