/** Days are counted from 1 January 1900; the table below turns them into ISO dates without building a Date each time. */

const millisecondsADay = 86_400_000
const firstDay = Date.UTC(1900, 0, 1)
const lastYear = 2060

const isoDates: readonly string[] = Array.from(
  { length: Math.round((Date.UTC(lastYear + 1, 0, 1) - firstDay) / millisecondsADay) },
  (_, day) => new Date(firstDay + day * millisecondsADay).toISOString().slice(0, 10),
)

/** ISO date of a day number from 0 (1900-01-01) to the end of 2060; '' outside. */
export const isoDate = (day: number): string => isoDates[day] ?? ''

export const dayNumber = (iso: string): number => Math.round((Date.parse(iso) - firstDay) / millisecondsADay)

export const daysInYear = 365.2425

const years = Int16Array.from(isoDates, (date) => Number(date.slice(0, 4)))

export const yearOf = (day: number): number => years[day] ?? Number.NaN

/** Whole years of 365.2425 days from one day to another; exact enough for ages and years of service. */
export const wholeYears = (from: number, to: number): number => Math.floor((to - from) / daysInYear)
