import { VettingError } from '../../errors.ts'
import { setNotice } from '../../store/review/desk/setNotice.ts'
import { serviceDay } from '../clocks/serviceDay.ts'
import { routeBook } from '../casework/routeBook.ts'
import { act, workers } from './act.ts'
import { clockOf } from './clockOf.ts'
import type { Desk } from './desk.ts'
import { knownMatter } from './knownMatter.ts'

export type SubjectNotice = {
  readonly matterId: string
  readonly by: string
  readonly version: number
  readonly method: 'email' | 'post'
  readonly sentAt: Date
}

export type Served = {
  /** Day on which the notice counts as given, and last day for an appeal ('' where none lies); ISO. */
  readonly notifiedOn: string
  readonly appealEndsOn: string
}

/**
 * Notes that the subject was told of the decision in writing (r15, r25), which is when it takes effect, and starts the clock
 * of an appeal. @throws VettingError `stale-version`, `step-refused` for a matter that is not decided, `calendar-gap`.
 */
export const notifySubject = (desk: Desk, { matterId, by, version, method, sentAt }: SubjectNotice): Promise<Served> =>
  act(desk, { by, roles: workers, about: { step: 'notify', kind: 'matter', ids: [matterId] } }, async ({ tx }) => {
    const matter = await knownMatter(tx, matterId, by)
    if (matter.version !== version)
      throw new VettingError('stale-version', 'The matter has changed since. Look at it again.')
    if (matter.status !== 'DECIDED')
      throw new VettingError('step-refused', 'There is no decision to tell the subject of.')
    if (sentAt > desk.now()) throw new VettingError('usage', 'A notice is entered once it was sent.')
    const { calendar, clocks, localRoutes } = desk.policy
    const notifiedOn = serviceDay(calendar, clocks.emailCutOff, { method, sentAt })
    const isAppealable = routeBook(localRoutes)[matter.regime].appealable.some((route) => route === matter.route)
    const served = { notifiedOn, appealEndsOn: isAppealable ? clockOf(desk, 'r26-appeal', notifiedOn) : '' }
    await setNotice(tx, matter.id, served)
    return {
      result: served,
      event: {
        operation: 'disclosure',
        subject: matter.memberKey,
        fields: ['matter'],
        recipients: [matter.memberKey],
        justification: `tells the subject of the decision by ${method}`,
        correlationId: `matter-${matter.id}`,
      },
    }
  })
