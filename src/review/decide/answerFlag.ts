import type { Band } from '../../store/review/band.ts'
import type { FlagStatus } from '../../store/review/flagStatus.ts'
import { flagMachine, type FlagNeed } from '../casework/flagMachine.ts'
import { step } from '../casework/transition.ts'
import type { Policy } from '../policy/policy.ts'
import type { ReopeningCause } from '../suppress/reopeningCauses.ts'
import { secondNeeded, type TwoPersonRule } from './secondNeeded.ts'

/** A step somebody takes on a flag. */
export type FlagStepAction = 'check' | 'confirm' | 'reject' | 'duplicate' | 'undo' | 'reopen'

/** The flag as it stands. */
export type FlagToAnswer = {
  readonly status: FlagStatus
  readonly band: Band
  readonly conflictWith: readonly string[]
  readonly version: number
  /** Who gave the answer it has; '' for none. */
  readonly decidedBy: string
  /** The step one person proposed and another must agree with; undefined when there is none. */
  readonly proposal: { readonly action: FlagStepAction; readonly by: string } | undefined
}

export type FlagStep = {
  readonly action: FlagStepAction
  readonly by: string
  /** The version of the flag the person saw. */
  readonly version: number
  readonly reasons: string
  /** Both records were on the person's screen. */
  readonly evidenceOpened: boolean
  /** The flag this one repeats; '' for none. */
  readonly original: string
  readonly cause: ReopeningCause | ''
}

export type FlagOutcome =
  | {
      readonly ok: true
      readonly status: FlagStatus
      /** Noted, and waits for a second person. */
      readonly waitsFor?: TwoPersonRule
      /** Taken, because two people came to the same. */
      readonly agreedUnder?: TwoPersonRule
    }
  | { readonly ok: false; readonly code: 'stale-version' | 'not-allowed' | 'same-person' }
  | { readonly ok: false; readonly code: 'missing'; readonly missing: readonly FlagNeed[] }

/** A reason of a few letters is none. */
const shortestReason = 10

/**
 * Takes one step on a flag, or refuses it. A step that needs two people is noted first and taken once somebody else wants
 * the same; a different one replaces the note and waits in turn.
 */
export function answerFlag(policy: Pick<Policy, 'twoPerson'>, flag: FlagToAnswer, given: FlagStep): FlagOutcome {
  if (given.version !== flag.version) return { ok: false, code: 'stale-version' }
  const taken = step(flagMachine, flag.status, given.action, needsMet(flag, given))
  if (!taken.ok) return taken
  const rule = ruleFor(policy, flag, given)
  if (rule === undefined) return { ok: true, status: taken.to }
  if (flag.proposal?.action !== given.action) {
    return { ok: true, status: flag.status === 'NEW' ? 'IDENTITY_CHECK' : flag.status, waitsFor: rule }
  }
  return flag.proposal.by === given.by
    ? { ok: false, code: 'same-person' }
    : { ok: true, status: taken.to, agreedUnder: rule }
}

/** That two people agree is a cause only if two people do, whatever the policy lists. */
function ruleFor(policy: Pick<Policy, 'twoPerson'>, flag: FlagToAnswer, given: FlagStep): TwoPersonRule | undefined {
  if (given.cause === 'two-people-agree') return 'overturn'
  switch (given.action) {
    case 'check':
      return undefined
    case 'confirm':
      return secondNeeded(policy, { type: 'answer', band: flag.band, answer: 'CONFIRMED' })
    case 'reject':
      return secondNeeded(policy, { type: 'answer', band: flag.band, answer: 'WRONG_PERSON' })
    case 'duplicate':
      return secondNeeded(policy, { type: 'answer', band: flag.band, answer: 'DUPLICATE' })
    case 'undo':
    case 'reopen':
      return flag.decidedBy === given.by ? undefined : secondNeeded(policy, { type: 'overturn' })
  }
}

function needsMet(flag: FlagToAnswer, given: FlagStep): ReadonlySet<FlagNeed> {
  const holds: Readonly<Record<FlagNeed, boolean>> = {
    'evidence-opened': given.evidenceOpened,
    reasons: given.reasons.trim().length >= shortestReason,
    'no-conflict': flag.conflictWith.length === 0,
    original: given.original !== '',
    'listed-cause': given.cause !== '',
  }
  return new Set((Object.keys(holds) as FlagNeed[]).filter((need) => holds[need]))
}
