import { dayOf, monthOf, yearOf } from '../../pack/row.ts'
import type { KeySource } from '../keyRule.ts'
import { eachDate } from './eachDate.ts'
import { stretchesOf } from './stretchesOf.ts'
import { thinPart, type AddPart } from './thinPart.ts'

/** Parts of the birth date. */
export const addDates = (source: KeySource, add: AddPart): void =>
  eachDate(source, (date) => {
    if (dayOf(date) === 0) return
    const [even, odd] = stretchesOf(date)
    add(thinPart.stretch, even)
    add(thinPart.otherStretch, odd)
    add(thinPart.yearAndDay, (yearOf(date) << 5) | dayOf(date))
    add(thinPart.monthAndDay, (monthOf(date) << 5) | dayOf(date))
  })
