import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { loadMembers } from '../../store/review/loadMembers.ts'
import type { PatternPromptRow } from '../../store/review/replacePatternPrompts.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { Policy } from '../policy/policy.ts'
import { countedFindings } from './countedFindings.ts'
import type { Conflicts } from './identityConflicts.ts'
import { patternPrompts } from './patternPrompts.ts'

/** The prompts of the members in `findings`, reading the service of those with two events or more. */
export async function derivePatterns(
  tx: Queryable,
  findings: readonly CurrentFinding[],
  context: { readonly policy: Policy; readonly conflicts: Conflicts; readonly asOf: string },
): Promise<ReadonlyMap<string, PatternPromptRow>> {
  const counted = countedFindings(context.policy, context.conflicts, findings)
  const several = new Map(
    [...counted].filter(([, own]) => own.reduce((events, { incidents }) => events + incidents.length, 0) > 1),
  )
  const members = await loadMembers(tx, [...several.keys()])
  return patternPrompts(several, members, context.policy, context.asOf)
}
