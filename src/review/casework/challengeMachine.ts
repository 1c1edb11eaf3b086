import type { Transition } from './transition.ts'

/** Challenges that are lodged and run their course; an overturn or reversal is done when it is entered. */
export const lodgedKinds = ['appeal', 'review'] as const

export type LodgedKind = (typeof lodgedKinds)[number]

/** Why a decision is challenged, as it is counted. */
export const challengeCauses = [
  'unreasonable',
  'new-evidence',
  'unfair-procedure',
  'wrong-person',
  'source-error',
] as const

export type ChallengeCause = (typeof challengeCauses)[number]

export const challengeStatuses = ['LODGED', 'ARGUABLE', 'DECIDED', 'WITHDRAWN', 'CLOSED'] as const

export type ChallengeStatus = (typeof challengeStatuses)[number]

export const challengeActions = ['find-arguable', 'decide', 'withdraw', 'tell'] as const

export type ChallengeAction = (typeof challengeActions)[number]

export type ChallengeNeed =
  /** A chief officer; for a senior officer HM Chief Inspector (r27). */
  | 'chair'
  | 'reasons'
  /** CONFIRMED, or REVERSED where that can be (see `challengeNeeds`). */
  | 'result'
  /** Not the one whose decision it is. */
  | 'other-person'

type Steps = readonly Transition<ChallengeStatus, ChallengeAction, ChallengeNeed>[]

/** Every allowed step; whatever is not here is refused. */
export const challengeMachines: Readonly<Record<LodgedKind, Steps>> = {
  // r29: grounds found arguable lead to a meeting of the panel; r30: the result is told.
  appeal: [
    { action: 'find-arguable', from: ['LODGED'], to: 'ARGUABLE', needs: ['chair', 'reasons'] },
    { action: 'decide', from: ['LODGED', 'ARGUABLE'], to: 'DECIDED', needs: ['result', 'reasons'] },
    { action: 'tell', from: ['DECIDED'], to: 'CLOSED', needs: [] },
  ],
  review: [
    { action: 'decide', from: ['LODGED'], to: 'DECIDED', needs: ['other-person', 'result', 'reasons'] },
    { action: 'withdraw', from: ['LODGED'], to: 'WITHDRAWN', needs: ['reasons'] },
    { action: 'tell', from: ['DECIDED'], to: 'CLOSED', needs: [] },
  ],
}
