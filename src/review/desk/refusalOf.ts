import { type ErrorCode, VettingError } from '../../errors.ts'

/** What the rules of the database mean, by the name of the constraint (migrations 0020 and 0021). */
const refusals: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  decision_second_person: ['same-person', "The second decision is another person's."],
  decision_stale: ['stale-version', 'It has changed since it was opened. Open it again.'],
  decision_once_per_flag_version: ['stale-version', 'Somebody decided at the same moment. Open it again.'],
  decision_once_per_matter_version: ['stale-version', 'Somebody decided at the same moment. Open it again.'],
  decision_conflict: ['conflict-of-interest', 'A conflict of interest stands against it.'],
  decision_role: ['not-permitted', 'Only an active officer or supervisor works the queue.'],
  decision_standing: ['not-permitted', 'The rank or grade does not carry this decision (r3).'],
  decision_claim: ['claim-expired', 'The flag is not held any more. Take it again.'],
  decision_evidence: ['evidence-unopened', 'The evidence as it stands was not opened by the decider.'],
  decision_step: ['step-refused', 'There is no such step from where it stands.'],
  decision_cause: ['step-refused', 'An answer is asked again for a listed cause only.'],
  decision_rule: ['step-refused', 'This takes two people.'],
  decision_proposal: ['step-refused', 'A second decision names the first that waits.'],
  decision_identity: ['step-refused', 'Whether it is this person comes first.'],
  decision_outcome: ['unknown-outcome', 'The route cannot end as this outcome.'],
  decision_assessor: ['not-permitted', 'A senior officer is assessed by somebody from outside the force (r16).'],
  decision_isolated: ['missing-reason', 'Other incidents are known: say why this one stands alone.'],
  flag_step: ['step-refused', 'No decision leads to this status.'],
  matter_step: ['step-refused', 'No decision leads to this status.'],
  flag_confirmed_without_conflict: ['step-refused', 'The record fits another member as well: neither is confirmed.'],
  free_text_length: ['text-refused', 'The text is too long.'],
  free_text_clean: ['text-refused', 'The text holds control, bidirectional or invisible characters.'],
  reasons_given: ['missing-reason', 'Give reasons of at least ten characters.'],
  challenge_step: ['step-refused', 'There is no such step from where the challenge stands.'],
  challenge_decision: ['step-refused', 'Only a decision in effect is challenged.'],
  challenge_other_person: ['same-person', 'Nobody reviews a decision of their own.'],
  challenge_overturned: ['step-refused', 'No decision in effect has overturned it.'],
  challenge_chair: ['not-permitted', 'Such a panel is chaired by somebody else (r27).'],
  notice_receipt: ['conflict', 'A receipt is entered once and stays.'],
  export_second_person: ['same-person', 'An export takes somebody else who agrees.'],
  export_step: ['step-refused', 'An export is asked for, agreed and released, once each.'],
  adoption_second_person: ['same-person', 'Somebody else has to agree to an adoption.'],
  adoption_step: ['step-refused', 'Thresholds are proposed and agreed to, once each.'],
  adoption_role: ['not-permitted', 'An active supervisor, operator or engineer adopts thresholds.'],
  snooze_limit: ['over-limit', 'It cannot be put off for so long.'],
}

/** A rule of the database that refused a statement, as an error of this program; undefined for anything else. */
export const refusalOf = (error: unknown): VettingError | undefined => {
  const name = (error as { readonly constraint?: unknown }).constraint
  const refusal = typeof name === 'string' ? refusals[name] : undefined
  return refusal && new VettingError(refusal[0], refusal[1], { cause: error })
}
