import { isoDate } from '../calendar.ts'
import { type Random, below, between, chance } from '../random/random.ts'

const returned = 0.05
const longEnoughToReturn = 3_000

/** Spells of service as `start|end` items; some members left and came back, leavers of the last weeks have an end. */
export const serviceOf = (random: Random, joined: number, today: number, left: boolean): string => {
  const end = left ? isoDate(today - below(random, 25)) : ''
  const served = today - joined
  if (served < longEnoughToReturn || !chance(random, returned)) return `${isoDate(joined)}|${end}`
  const leave = joined + between(random, 700, served - 1_500)
  const back = leave + between(random, 200, 1_200)
  return `${isoDate(joined)}|${isoDate(leave)};${isoDate(back)}|${end}`
}
