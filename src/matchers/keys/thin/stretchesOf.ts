import { dayOf, monthOf, yearOf } from '../../pack/row.ts'

/** Days of a stretch of time, about; two stretches that overlap by half find dates less than half as far athinPart. */
const stretch = 40

/** The two stretches of time that a date lies in. */
export const stretchesOf = (date: number): readonly [number, number] => {
  const day = (yearOf(date) * 12 + monthOf(date)) * 31 + dayOf(date)
  return [Math.floor(day / stretch), Math.floor((day + stretch / 2) / stretch)]
}
