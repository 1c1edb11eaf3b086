import { VettingError } from '../../errors.ts'
import { isIsoDate } from '../../records/dates/isoDate.ts'
import { matterActions } from '../casework/matterMachine.ts'
import { clearanceOutcomes, outcomes, outcomesOfRoute, severityRoutes } from '../casework/routes.ts'
import { isFactor } from '../decide/factors.ts'
import type { MatterGiven } from '../decide/matterStep.ts'
import { freeText, reasonsText } from './freeText.ts'

const routes: readonly string[] = [...severityRoutes, ...clearanceOutcomes, 'DISCONTINUED']

/**
 * What was given to a step, with its texts trimmed. @throws VettingError `unknown-outcome` for a route, outcome, action or
 * factor that is none, `missing-reason`, `text-refused`, `usage` for what is no date.
 */
export const checkMatterWords = (given: MatterGiven): MatterGiven => {
  const { route, outcome } = given
  const unknown =
    !matterActions.includes(given.action) ||
    (route !== undefined && !routes.includes(route)) ||
    (outcome !== undefined && !outcomes.includes(outcome)) ||
    (route !== undefined && outcome !== undefined && !outcomesOfRoute[route].includes(outcome)) ||
    !(given.factors ?? []).every(isFactor)
  if (unknown)
    throw new VettingError(
      'unknown-outcome',
      'No such step, route, outcome or factor, or no such outcome of that route.',
    )
  for (const date of [given.reviewOn, given.reportReceivedOn]) {
    if (date !== undefined && !isIsoDate(date)) throw new VettingError('usage', 'Write dates as YYYY-MM-DD.')
  }
  return {
    ...given,
    reasons: reasonsText(given.reasons),
    ...(given.consultees && { consultees: given.consultees.map((name) => shortText(name, 'name of a consultee')) }),
    ...(given.recipients && { recipients: given.recipients.map((name) => shortText(name, 'name of a recipient')) }),
    ...(given.riskPlan !== undefined && { riskPlan: freeText(given.riskPlan, 'risk plan') }),
    ...(given.whyIsolated !== undefined && { whyIsolated: reasonsText(given.whyIsolated, 'why it stands alone') }),
    ...(given.linkedCase !== undefined && { linkedCase: shortText(given.linkedCase, 'linked case') }),
  }
}

const shortText = (text: string, name: string): string => {
  const words = freeText(text, name)
  if (words.length <= 200) return words
  throw new VettingError('text-refused', `The ${name} is longer than 200 characters.`)
}
