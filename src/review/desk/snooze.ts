import { VettingError } from '../../errors.ts'
import { addDays } from '../../records/dates/addToDate.ts'
import { isIsoDate } from '../../records/dates/isoDate.ts'
import { dropClaim } from '../../store/review/desk/dropClaim.ts'
import { insertSnooze } from '../../store/review/desk/insertSnooze.ts'
import { act, workers } from './act.ts'
import type { Desk } from './desk.ts'
import { reasonsText } from './freeText.ts'
import { heldFlag } from './heldFlag.ts'
import { today } from './today.ts'

export type Snooze = {
  readonly flagId: string
  readonly by: string
  /** First day it is read again, ISO. */
  readonly until: string
  readonly reason: string
}

/**
 * Puts a flag off until a date: "cannot tell yet", with what is missing. A supervisor may for longer.
 * @throws VettingError `over-limit` for a date that is past or too far, `claim-expired`, `missing-reason`, `text-refused`.
 */
export const snooze = (desk: Desk, { flagId, by, until, reason }: Snooze): Promise<void> => {
  const words = reasonsText(reason, 'reason')
  return act(
    desk,
    { by, roles: workers, about: { step: 'snooze', kind: 'flag', ids: [flagId] } },
    async ({ tx, reviewer }) => {
      const flag = await heldFlag(tx, flagId, by)
      const { snoozeDays } = desk.policy.casework
      const days = reviewer.roles.includes('supervisor') ? snoozeDays.supervisor : snoozeDays.officer
      const day = today(desk)
      if (!isIsoDate(until) || until <= day || until > addDays(day, days)) {
        throw new VettingError('over-limit', `Put it off until a date after today and within ${days} days.`)
      }
      await insertSnooze(tx, { flagId: flag.id, until, by, reason: words })
      await dropClaim(tx, [flag.id])
      return {
        result: undefined,
        event: {
          operation: 'alteration',
          subject: flag.memberKey,
          fields: ['snooze'],
          justification: 'puts the flag off; the reason is kept with it',
          correlationId: `flag-${flag.id}`,
        },
      }
    },
  )
}
