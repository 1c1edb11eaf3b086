import { VettingError } from '../../errors.ts'
import { clockEnd } from '../clocks/clockEnd.ts'
import type { Desk } from './desk.ts'

/** Last day of a clock of the policy that begins with an event of this day; ISO. @throws VettingError `bad-policy`, `calendar-gap`. */
export const clockOf = ({ policy }: Pick<Desk, 'policy'>, name: string, day: string): string => {
  const limit = policy.clocks.limits[name]
  if (!limit) throw new VettingError('bad-policy', `The policy has no clock ${name}.`)
  return clockEnd(policy.calendar, limit, day)
}
