import { z } from 'zod'
import { challengeCauses, challengeStatuses } from '../../review/casework/challengeMachine.ts'
import { id, isoDate } from './common.ts'

export const challengeCause = z.enum(challengeCauses)
export const raisedBy = z.enum(['subject', 'force'])
export const chair = z.enum(['chief-officer', 'hmcic'])
export const challengeResult = z.enum(['CONFIRMED', 'REVERSED'])

const none = z.literal('')
const dateOrNone = isoDate.or(none)

/** A decision that was challenged, and what became of it. */
export const challenge = z.object({
  id,
  kind: z.enum(['appeal', 'review', 'overturn', 'reversal']),
  memberKey: z.string(),
  decisionId: id,
  cause: z.string(),
  ground: z.string(),
  raisedBy,
  enteredBy: z.string(),
  raisedOn: isoDate,
  /** Last day for the next step, in working days. */
  dueOn: dateOrNone,
  status: z.string(),
  chair: chair.or(none),
  result: challengeResult.or(none),
  riskPlan: z.string(),
  overturnedBy: id.or(none),
  decidedBy: z.string(),
  decidedOn: dateOrNone,
  toldOn: dateOrNone,
  version: z.int(),
})

export const challengeStepped = z.object({ challengeId: id, status: z.enum(challengeStatuses), dueOn: dateOrNone })
