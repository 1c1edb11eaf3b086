import type { MatterStatus } from './matterMachine.ts'

export type CaseStatus = MatterStatus | 'TRIAGE' | 'REOPENED'

/** Matters going on, in the order they are worked: the least advanced says what is to be done next. */
const progress = [
  'INFO_REQUESTED',
  'SEVERITY',
  'WITHDRAWAL_ASSESSMENT',
  'REPORT_IN',
  'SECOND_DECISION',
  'DECIDED',
  'APPEAL',
] as const satisfies readonly MatterStatus[]

export type CaseFacts = {
  /** Somebody has taken the case up since it was opened or reopened. */
  readonly taken: boolean
  /** It was closed before. */
  readonly reopened: boolean
  /** Open flags whose question "is it this person?" has no answer. */
  readonly unanswered: number
  readonly matters: readonly MatterStatus[]
}

/**
 * The status of a case follows from its flags and matters. A hold is on the matter (r12(6)): the case is held only when
 * nothing else of it can go on. It is closed when every flag is answered and every matter closed.
 */
export function caseStatus({ taken, reopened, unanswered, matters }: CaseFacts): CaseStatus {
  const unfinished = matters.filter((status) => status !== 'CLOSED')
  if (unanswered === 0 && unfinished.length === 0) return 'CLOSED'
  if (!taken) return reopened ? 'REOPENED' : 'OPEN'
  if (unanswered > 0 || unfinished.includes('OPEN')) return 'TRIAGE'
  return progress.find((status) => unfinished.includes(status)) ?? 'HELD_R12'
}
