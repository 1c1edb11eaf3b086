import type { DeskMatter } from '../../store/review/desk/lockMatter.ts'
import type { MatterWrite } from '../../store/review/desk/settleMatter.ts'
import type { MatterStatus } from '../casework/matterMachine.ts'
import { endOf, type MatterGiven } from '../decide/matterStep.ts'

export type Taken = {
  readonly status: MatterStatus
  /** The decision waits for a second person: nothing but the status of a proposal moves. */
  readonly waits: boolean
  readonly decisionId: string
  /** London date, ISO. */
  readonly today: string
}

/** What a step leaves on the matter. */
export const matterWrite = (
  matter: DeskMatter,
  given: MatterGiven,
  { status, waits, decisionId, today }: Taken,
): MatterWrite => {
  const isReopened = given.action === 'reopen' && !waits
  const isRevised = given.action === 'revise-severity'
  const end = waits ? { route: matter.route, outcome: matter.outcome } : endOf(matter, given)
  return {
    status,
    ...end,
    holdDecided: matter.holdDecided || given.holdConsidered === true || given.action === 'hold',
    holdReviewOn:
      given.action === 'hold' ? (given.reviewOn ?? '') : given.action === 'release' ? '' : matter.holdReviewOn,
    consulted: !isReopened && (matter.consulted || given.consulted === true),
    freshSeverity: given.freshSeverity === true,
    assessor: given.assessor ?? matter.assessor,
    reportReceivedOn: isReopened ? '' : (given.reportReceivedOn ?? matter.reportReceivedOn),
    notifiedOn: isReopened || isRevised ? '' : matter.notifiedOn,
    appealEndsOn: isReopened || isRevised ? '' : matter.appealEndsOn,
    appealResult: isReopened ? '' : (given.appealResult ?? matter.appealResult),
    linkedCase: given.linkedCase ?? matter.linkedCase,
    closedOn: status !== 'CLOSED' ? '' : matter.closedOn === '' ? today : matter.closedOn,
    decisionId,
    waits,
  }
}
