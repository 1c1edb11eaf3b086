/** Calendar arithmetic on ISO `YYYY-MM-DD` text, free of time zones. */

const dayMs = 86_400_000

/** The date `days` after (or before, when negative) `date`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10)
}

/** Day of the week, 0 = Sunday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay()
}

/** True for a real calendar date in ISO form. */
export function isIsoDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
