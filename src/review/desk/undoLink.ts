import type { Answered } from './answer.ts'
import { answerIdentity } from './answerIdentity.ts'
import type { Desk } from './desk.ts'

export type LinkUndoing = {
  readonly flagId: string
  readonly by: string
  readonly version: number
  readonly reasons: string
}

/**
 * Undoes "this person": member and record stand apart again, the question is open again, no step is taken on the matter until
 * it has an answer, and whoever was told hears of it. Another's link takes two people. Throws as `answerIdentity`.
 */
export const undoLink = (desk: Desk, given: LinkUndoing): Promise<Answered> =>
  answerIdentity(desk, { ...given, action: 'undo' })
