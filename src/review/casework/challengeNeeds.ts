import type { ChallengeNeed, ChallengeStatus, LodgedKind } from './challengeMachine.ts'

export type ChallengeFacts = {
  readonly kind: LodgedKind
  readonly status: ChallengeStatus
  /** The subject is of a rank above chief superintendent. */
  readonly senior: boolean
  readonly chair: 'chief-officer' | 'hmcic' | ''
  readonly reasons: string
  readonly result: 'CONFIRMED' | 'REVERSED' | ''
  readonly riskPlan: string
  /** A later decision in effect has undone the challenged one, or will with this step. */
  readonly overturned: boolean
  readonly challengedBy: string
  readonly decider: string
}

/** The needs that hold. An appeal that succeeds was found arguable and says how the risk is managed (r30). */
export function challengeNeeds(facts: ChallengeFacts): ReadonlySet<ChallengeNeed> {
  const mayReverse =
    facts.overturned && (facts.kind === 'review' || (facts.status === 'ARGUABLE' && facts.riskPlan.trim() !== ''))
  const holds: Readonly<Record<ChallengeNeed, boolean>> = {
    chair: facts.chair === (facts.senior ? 'hmcic' : 'chief-officer'),
    reasons: facts.reasons.trim() !== '',
    result: facts.result === 'CONFIRMED' || (facts.result === 'REVERSED' && mayReverse),
    'other-person': facts.decider !== facts.challengedBy,
  }
  return new Set((Object.keys(holds) as ChallengeNeed[]).filter((need) => holds[need]))
}
