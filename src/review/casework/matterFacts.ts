import type { MatterNeed } from './matterMachine.ts'
import { type AppealResult, type Outcome, outcomesOfRoute, type Regime, type Route } from './routes.ts'
import type { RouteBook } from './routeBook.ts'

/** What is on file of a matter, and what the step at hand brings. Dates are ISO, '' when there is none; text '' when not given. */
export type MatterFacts = {
  readonly regime: Regime
  readonly reasons: string
  readonly consultees: readonly string[]
  readonly reviewDate: string
  readonly holdDecided: boolean
  readonly consulted: boolean
  readonly route: Route | ''
  readonly newEvidence: boolean
  readonly freshSeverity: boolean
  readonly assessor: string
  readonly reportReceived: string
  readonly needsSecond: boolean
  readonly firstDecider: string
  readonly decider: string
  /** The decider saw the evidence before the first decider's view. */
  readonly blind: boolean
  readonly notifiedOn: string
  readonly appealEnds: string
  readonly today: string
  readonly challengeCause: string
  readonly appealResult: AppealResult | ''
  readonly riskPlan: string
  readonly outcome: Outcome | ''
}

const isGiven = (text: string): boolean => text.trim() !== ''

/** The needs that hold, given the routes the regime has. Routes of r15 are open before the report, all of them after it. */
export function needsMet(facts: MatterFacts, book: RouteBook): ReadonlySet<MatterNeed> {
  const { route, outcome } = facts
  const hasReport = isGiven(facts.reportReceived)
  const routes = book[facts.regime]
  const isOpenRoute =
    route !== '' && (routes.severity.includes(route) || (hasReport && routes.clearance.includes(route)))
  const isAppealable = route !== '' && routes.appealable.includes(route)
  const inTime = isAppealable && facts.today <= facts.appealEnds
  const holds: Readonly<Record<MatterNeed, boolean>> = {
    reasons: isGiven(facts.reasons),
    consultees: facts.consultees.some(isGiven),
    'review-date': facts.reviewDate > facts.today,
    'hold-decided': facts.holdDecided,
    consulted: facts.consulted,
    route: isOpenRoute,
    'new-evidence': facts.newEvidence,
    'fresh-severity': facts.freshSeverity,
    assessor: isGiven(facts.assessor),
    report: hasReport,
    'no-report': !hasReport,
    'single-decider': !facts.needsSecond,
    'second-person': facts.blind && isGiven(facts.decider) && facts.decider !== facts.firstDecider,
    appealable: isAppealable,
    'in-time': inTime,
    'challenge-cause': facts.challengeCause !== '',
    'no-appeal-open': !inTime,
    'appeal-result':
      facts.appealResult === 'CONFIRMED' || (facts.appealResult === 'REVERSED' && isGiven(facts.riskPlan)),
    notified: isGiven(facts.notifiedOn),
    outcome: route !== '' && outcome !== '' && outcomesOfRoute[route].includes(outcome),
  }
  return new Set((Object.keys(holds) as MatterNeed[]).filter((need) => holds[need]))
}
