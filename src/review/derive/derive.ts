import type { CurrentFinding } from '../../store/review/currentFinding.ts'
import { recordOf } from '../../store/review/findingKey.ts'
import type { Policy } from '../policy/policy.ts'
import type { Signal } from '../policy/signal.ts'
import { contactHolders } from './contactHolders.ts'
import { contentOf } from './contentOf.ts'
import { isCounted } from './countedFindings.ts'
import type { FlagContent } from './flagContent.ts'
import { type Conflicts, isIdentity } from './identityConflicts.ts'
import { createScorer } from './scorer.ts'

export type DerivationContext = {
  readonly policy: Policy
  readonly conflicts: Conflicts
  /** Members with several distinct events. */
  readonly patterns: ReadonlyMap<string, { readonly incidents: number }>
  /** Members whose flags are wanted; everybody when left out. The others only count as holders of shared contacts. */
  readonly only?: ReadonlySet<string>
}

/**
 * What no pair can tell by itself: how many people share a contact, whether the record fits another member too, how often
 * the member appears, and with that the band, lane and score of each flag. `findings` are all those in force, or all that
 * bear on the members of `only`.
 */
export function derive(findings: readonly CurrentFinding[], context: DerivationContext): readonly FlagContent[] {
  const { policy, conflicts, patterns, only } = context
  const holders = contactHolders(findings)
  const score = createScorer(policy)
  const wanted = only ? findings.filter(({ memberKey }) => only.has(memberKey)) : findings
  return wanted.map((finding) => {
    const members = (isIdentity(finding) ? conflicts.get(recordOf(finding)) : undefined) ?? []
    const conflictWith = members.filter((member) => member !== finding.memberKey)
    const pattern = isCounted(policy, conflicts, finding) ? patterns.get(finding.memberKey) : undefined
    return contentOf(policy, score, finding, {
      holders,
      conflictWith,
      signals: patternSignals(pattern?.incidents ?? 0),
    })
  })
}

function patternSignals(incidents: number): readonly Signal[] {
  if (incidents >= 6) return ['pattern-6']
  if (incidents >= 3) return ['pattern-3']
  return incidents === 2 ? ['pattern-2'] : []
}
