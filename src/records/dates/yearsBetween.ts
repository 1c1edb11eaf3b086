const part = (date: string, start: number, end: number, missing: number): number =>
  date.length >= end ? Number(date.slice(start, end)) : missing

/**
 * Whole years from one date to another, as an age is counted (29 February counts from 1 March in common years); negative
 * when the second is earlier. Where only the year or month of the first is known, the latest possible day is taken:
 * the result is the youngest possible age.
 */
export const yearsBetween = (from: string, to: string): number => {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const fromDay = part(from, 5, 7, 12) * 100 + part(from, 8, 10, 31)
  const toDay = part(to, 5, 7, 12) * 100 + part(to, 8, 10, 31)
  return toDay < fromDay ? years - 1 : years
}
