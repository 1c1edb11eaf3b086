import { VettingError } from '../../errors.ts'
import type { Answered } from './answer.ts'
import { answerIdentity } from './answerIdentity.ts'
import type { Desk } from './desk.ts'

/** Causes a person can know of. What is seen in the records is a run's to find. */
export const reopenCauses = ['record-split', 'record-merged', 'two-people-agree'] as const

export type ReopenCause = (typeof reopenCauses)[number]

export type FlagReopening = {
  readonly flagId: string
  readonly by: string
  readonly version: number
  readonly reasons: string
  readonly cause: ReopenCause
}

/**
 * Asks again what was answered "a different person" or "a duplicate". Another's answer takes two people.
 * @throws VettingError as `answerIdentity`; `step-refused` for a cause a person cannot state.
 */
export const reopenFlag = (desk: Desk, given: FlagReopening): Promise<Answered> => {
  if (!reopenCauses.includes(given.cause)) {
    throw new VettingError('step-refused', `A person reopens for one of: ${reopenCauses.join(', ')}.`)
  }
  return answerIdentity(desk, { ...given, action: 'reopen' })
}
