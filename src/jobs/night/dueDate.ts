import { localTime } from './localTime.ts'

export type NightSchedule = {
  /** Wall-clock start, `HH:MM`. */
  readonly at: string
  /** IANA zone of `at` and of the business date. */
  readonly timeZone: string
  /** False: a start missed by more than an hour is not made up for. True when left out. */
  readonly catchUp?: boolean
}

const dayMillis = 86_400_000
const lateAfterMinutes = 60

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const isLate = (now: Date, { at, timeZone }: NightSchedule): boolean =>
  (minutesOf(localTime(now, timeZone).time) - minutesOf(at) + 1_440) % 1_440 >= lateAfterMinutes

/** The business date whose start last passed: today's once the wall clock shows `at`, else yesterday's. */
export const lastStartedDate = (now: Date, { at, timeZone }: NightSchedule): string => {
  const local = localTime(now, timeZone)
  if (local.time >= at) return local.date
  // Noon of the same date is never moved to another date by a change of the clocks.
  return new Date(Date.parse(`${local.date}T12:00:00Z`) - dayMillis).toISOString().slice(0, 10)
}

/**
 * The date to run for now, or undefined when it has its run. However long the outage, only the latest date is due.
 * A ledger without any nightly run waits for the first start after `since` instead of catching up.
 */
export const dueDate = (
  now: Date,
  schedule: NightSchedule,
  ledger: { readonly lastDate: string | undefined; readonly since: Date },
): string | undefined => {
  if (schedule.catchUp === false && isLate(now, schedule)) return undefined
  const date = lastStartedDate(now, schedule)
  const known = ledger.lastDate ?? lastStartedDate(ledger.since, schedule)
  return date > known ? date : undefined
}
