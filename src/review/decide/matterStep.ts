import type { DeskMatter } from '../../store/review/desk/lockMatter.ts'
import type { ChallengeCause } from '../casework/challengeMachine.ts'
import { needsMet } from '../casework/matterFacts.ts'
import {
  localMatterMachine,
  type MatterAction,
  type MatterNeed,
  type MatterStatus,
  officerMatterMachine,
} from '../casework/matterMachine.ts'
import { routeBook } from '../casework/routeBook.ts'
import type { AppealResult, Outcome, Route } from '../casework/routes.ts'
import { type Step, step } from '../casework/transition.ts'
import type { Policy } from '../policy/policy.ts'
import { type Act, secondNeeded } from './secondNeeded.ts'

/** What somebody brings to a step of a matter. Dates are ISO; what the step does not need is left out. */
export type MatterGiven = {
  readonly action: MatterAction
  readonly by: string
  readonly version: number
  readonly reasons: string
  readonly factors?: readonly string[]
  readonly route?: Route
  readonly outcome?: Outcome
  /** r12: who was asked about a hold, when it is looked at again, and that holding was considered and not done. */
  readonly consultees?: readonly string[]
  readonly reviewOn?: string
  readonly holdConsidered?: boolean
  /** r15: the conduct decision-maker or the line manager was asked. */
  readonly consulted?: boolean
  /** r22: evidence that was not there, and a severity assessment made on it. */
  readonly newEvidence?: boolean
  readonly freshSeverity?: boolean
  /** r16: the reviewer who runs the withdrawal assessment. */
  readonly assessor?: string
  readonly reportReceivedOn?: string
  /** Why a decision is appealed (r26) or its matter reopened; the reasons are the ground. */
  readonly challengeCause?: ChallengeCause
  readonly appealResult?: AppealResult
  readonly riskPlan?: string
  /** Why it stands alone, where the reasons call it isolated or one-off and the person has other incidents. */
  readonly whyIsolated?: string
  /** The case an ALREADY_KNOWN outcome points at. */
  readonly linkedCase?: string
  /** Who is told of the matter with this step, outside the queue. */
  readonly recipients?: readonly string[]
}

/** The routes and outcomes a step settles, of the step or of what stands. */
export const endOf = (
  matter: DeskMatter,
  given: MatterGiven,
): { readonly route: Route | ''; readonly outcome: Outcome | '' } => {
  const stands = { route: matter.route as Route | '', outcome: matter.outcome as Outcome | '' }
  switch (given.action) {
    case 'refer':
    case 'decide':
    case 'propose':
      return { route: given.route ?? '', outcome: given.outcome ?? '' }
    case 'agree':
      return {
        route: (matter.proposal?.route ?? '') as Route | '',
        outcome: (matter.proposal?.outcome ?? '') as Outcome | '',
      }
    case 'discontinue':
      return { route: 'DISCONTINUED', outcome: given.outcome ?? '' }
    case 'revise-severity':
    case 'reopen':
      return { route: '', outcome: '' }
    default:
      return stands
  }
}

/** What the two-person rule looks at in a step; undefined where no rule can apply. */
export const actOf = (matter: DeskMatter, given: MatterGiven): Act | undefined => {
  switch (given.action) {
    case 'refer':
    case 'decide':
    case 'propose':
    case 'discontinue': {
      const tier = matter.flags.some((flag) => flag.tier === 'TOP') ? 'TOP' : 'STANDARD'
      return {
        type: 'outcome',
        tier,
        outcome: endOf(matter, given).outcome,
        linkedCase: (given.linkedCase ?? '') !== '',
      }
    }
    case 'reopen':
      return matter.decidedBy === given.by ? undefined : { type: 'overturn' }
    default:
      return undefined
  }
}

/** Takes one step of a matter by the machine of its regime, or says what it lacks. `today` is the London date (ISO). */
export function matterStep(
  policy: Policy,
  matter: DeskMatter,
  given: MatterGiven,
  today: string,
): Step<MatterStatus, MatterNeed> {
  const { localRoutes } = policy
  const act = actOf(matter, given)
  const needsSecond = act?.type === 'outcome' && secondNeeded(policy, act) !== undefined
  const met = needsMet(
    {
      regime: matter.regime,
      reasons: given.reasons,
      consultees: given.consultees ?? [],
      reviewDate: given.reviewOn ?? '',
      holdDecided: matter.holdDecided || given.holdConsidered === true,
      consulted: matter.consulted || given.consulted === true,
      ...endOf(matter, given),
      newEvidence: given.newEvidence === true,
      freshSeverity: matter.freshSeverity || given.freshSeverity === true,
      assessor: given.assessor ?? matter.assessor,
      reportReceived: given.reportReceivedOn ?? matter.reportReceivedOn,
      needsSecond,
      firstDecider: matter.proposal?.by ?? '',
      decider: given.by,
      blind: true,
      notifiedOn: matter.notifiedOn,
      appealEnds: matter.appealEndsOn,
      today,
      challengeCause: given.challengeCause ?? '',
      appealResult: given.appealResult ?? '',
      riskPlan: given.riskPlan ?? '',
    },
    routeBook(localRoutes),
  )
  return step(
    matter.regime === 'officer' ? officerMatterMachine : localMatterMachine,
    matter.status as MatterStatus,
    given.action,
    met,
  )
}
