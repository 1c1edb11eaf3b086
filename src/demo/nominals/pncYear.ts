import { yearOf } from '../calendar.ts'

const firstEntryAge = 16
const spread = 12

/** Year of the PNC ID of a nominal: that of the first entry, at 16 to 27. */
export const pncYear = (owner: number, birthYear: number, today: number): number =>
  Math.min(birthYear + firstEntryAge + (owner % spread), yearOf(today))
