import { workingDaysSince } from '../clocks/workingDaysSince.ts'
import type { Policy } from '../policy/policy.ts'

/** Points of a flag nobody has read: so many a working day past the target, up to the cap. Dates are ISO. */
export function ageing(policy: Policy, openedOn: string, today: string): number {
  const { targetWorkingDays, pointsPerDay, cap } = policy.priority.ageing
  if (pointsPerDay === 0) return 0
  const waited = workingDaysSince(policy.calendar, openedOn, today, targetWorkingDays + Math.ceil(cap / pointsPerDay))
  return Math.min(cap, Math.max(0, waited - targetWorkingDays) * pointsPerDay)
}
