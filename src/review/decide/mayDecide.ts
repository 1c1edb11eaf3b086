import { clearanceOutcomes, type Regime } from '../casework/routes.ts'
import type { Policy } from '../policy/policy.ts'
import { type Act, secondNeeded, type TwoPersonRule } from './secondNeeded.ts'

/** Who is about to decide. */
export type Decider = {
  readonly id: string
  readonly active: boolean
  readonly roles: readonly string[]
  readonly standing: 'below-inspector' | 'inspector' | 'senior'
}

/** What is about to be decided, and all that bears on who may. */
export type DecisionAtHand = {
  readonly decider: Decider
  /** What ties the decider to the member: self, managed, household, association, interested-party; '' for nothing. */
  readonly interest: string
  /** The decider opened the evidence as it stands, all of it. */
  readonly evidenceOpened: boolean
  /** Author of the first decision this one is the second of; '' for none. */
  readonly firstBy: string
  /** On a flag, whether it is this person; on a matter, the step and the route it takes ('' for none). */
  readonly on:
    | { readonly question: 'identity' }
    | {
        readonly question: 'matter'
        readonly regime: Regime
        readonly action: string
        readonly route: string
        /** The subject is of a rank above chief superintendent. */
        readonly senior: boolean
        /** Whether the assessor is of another force; undefined while there is no assessor. */
        readonly assessorOutside: boolean | undefined
      }
  /** What the two-person rule looks at; undefined where no rule can apply. */
  readonly act: Act | undefined
}

export type Permission =
  /** `rule` is the two-person rule it falls under: the decision waits for a second person. */
  | { readonly ok: true; readonly rule: TwoPersonRule | undefined }
  | {
      readonly ok: false
      readonly code: 'not-permitted' | 'conflict-of-interest' | 'evidence-unopened' | 'same-person'
      readonly why: string
    }

/** Steps of a matter that take a delegate of at least an inspector, or of equal staff grade (r3). */
const delegated: readonly string[] = [
  'hold',
  'refer',
  'assess-withdrawal',
  'revise-severity',
  'discontinue',
  'decide',
  'propose',
  'agree',
  'differ',
  'end-appeal',
  'close',
  'reopen',
]

/** Steps that appoint an assessor or rest on what one reported. */
const restsOnAssessor: readonly string[] = ['assess-withdrawal', 'receive-report', 'decide', 'propose', 'agree']

/** Whether a step of a matter decides something, rather than asking for or receiving it. */
export const isDelegated = (action: string): boolean => delegated.includes(action)

/**
 * Who may decide, in one place: role, conflict of interest, rank or grade, evidence, a second person who is not the first.
 * Migration 0021 holds the same against whoever writes to the database.
 */
export function mayDecide(policy: Pick<Policy, 'twoPerson'>, at: DecisionAtHand): Permission {
  const { decider, on } = at
  if (!decider.active || !decider.roles.some((role) => role === 'officer' || role === 'supervisor')) {
    return no('not-permitted', 'Only an active officer or supervisor of the queue decides.')
  }
  if (at.interest !== '') return no('conflict-of-interest', `A conflict of interest stands against it: ${at.interest}.`)
  if (at.firstBy !== '' && at.firstBy === decider.id)
    return no('same-person', "The second decision is another person's.")
  if (on.question === 'matter') {
    if (isDelegated(on.action) && decider.standing === 'below-inspector') {
      return no('not-permitted', 'This takes a delegate of at least inspector, or of equal staff grade (r3).')
    }
    if (needsSenior(on) && decider.standing !== 'senior') {
      return no('not-permitted', 'An outcome of r24 takes the authority of a senior officer (r3).')
    }
    if (on.senior && on.assessorOutside === false && restsOnAssessor.includes(on.action)) {
      return no('not-permitted', 'A senior officer is assessed by somebody from outside the force (r16).')
    }
  }
  if (!at.evidenceOpened) return no('evidence-unopened', 'Open the evidence as it stands first.')
  return { ok: true, rule: at.act && secondNeeded(policy, at.act) }
}

const needsSenior = (on: { readonly regime: Regime; readonly action: string; readonly route: string }): boolean =>
  on.regime === 'officer' &&
  (on.action === 'decide' || on.action === 'agree') &&
  clearanceOutcomes.some((route) => route === on.route)

const no = (code: Extract<Permission, { ok: false }>['code'], why: string): Permission => ({ ok: false, code, why })
