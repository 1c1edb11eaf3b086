import { VettingError } from '../../errors.ts'
import type { Outcome, Route } from '../casework/routes.ts'
import type { MatterGiven } from '../decide/matterStep.ts'
import { act, workers } from './act.ts'
import { checkMatterWords } from './checkMatterWords.ts'
import type { Desk } from './desk.ts'
import { knownMatter } from './knownMatter.ts'
import { type MatterStepped, stepMatter } from './stepMatter.ts'

/**
 * Takes one step of a matter: does it matter, and what follows. One that takes two people is proposed; see `secondDecision`.
 * @throws VettingError `stale-version`, `same-person`, `conflict-of-interest`, `not-permitted`, `evidence-unopened`,
 *   `missing-reason`, `text-refused`, `step-refused`, `unknown-outcome`, `unknown-matter`, `calendar-gap`.
 */
export const decideMatter = (
  desk: Desk,
  given: MatterGiven & { readonly matterId: string },
): Promise<MatterStepped> => {
  if (given.action === 'agree' || given.action === 'differ') {
    throw new VettingError(
      'step-refused',
      'A second decision comes to its own route and outcome. See: vetting queue second',
    )
  }
  const people = given.assessor === undefined ? [] : [given.assessor]
  return settleStep(desk, { ...given, people }, () => given)
}

export type SecondDecision = {
  readonly matterId: string
  readonly by: string
  readonly version: number
  readonly reasons: string
  readonly factors?: readonly string[]
  /** What this person comes to, without having seen the first. */
  readonly route: Route
  readonly outcome: Outcome
  readonly recipients?: readonly string[]
  /** See `MatterGiven`. */
  readonly whyIsolated?: string
}

/**
 * The second decision on a matter, blind to the first: the same route and outcome agree, others differ, and the matter goes
 * back to where it was proposed. @throws VettingError `conflict` when no first one waits; else as `decideMatter`.
 */
export const secondDecision = (desk: Desk, second: SecondDecision): Promise<MatterStepped> => {
  const { matterId, by, version, reasons, factors = [], route, outcome, recipients, whyIsolated } = second
  const extras = { ...(recipients && { recipients }), ...(whyIsolated !== undefined && { whyIsolated }) }
  checkMatterWords({ action: 'propose', by, version, reasons, factors, route, outcome, ...extras })
  return settleStep(desk, { matterId, by, action: 'second', people: [] }, (proposal) => {
    if (proposal?.action !== 'propose')
      throw new VettingError('conflict', 'No first decision waits for a second person.')
    const isSame = proposal.route === route && proposal.outcome === outcome
    return {
      action: isSame ? 'agree' : 'differ',
      by,
      version,
      reasons,
      factors,
      route,
      outcome,
      ...extras,
    }
  })
}

type Proposal = { readonly action: string; readonly route: string; readonly outcome: string } | null

const settleStep = (
  desk: Desk,
  {
    matterId,
    by,
    action,
    people,
  }: {
    readonly matterId: string
    readonly by: string
    readonly action: string
    readonly people: readonly string[]
  },
  stepOf: (proposal: Proposal) => MatterGiven,
): Promise<MatterStepped> =>
  act(
    desk,
    { by, roles: workers, about: { step: action, kind: 'matter', ids: [matterId], people } },
    async (acting) => {
      const matter = await knownMatter(acting.tx, matterId, by)
      const given = checkMatterWords(stepOf(matter.proposal))
      const stepped = await stepMatter(desk, acting, matter, given)
      return {
        result: stepped,
        event: {
          operation: 'alteration',
          subject: matter.memberKey,
          fields: ['matter'],
          ...(given.recipients && { recipients: given.recipients }),
          justification: `takes a step of a matter: ${given.action}; reasons are kept with the decision`,
          correlationId: `decision-${stepped.decisionId}`,
        },
      }
    },
  )
