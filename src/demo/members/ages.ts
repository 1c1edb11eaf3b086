import { daysInYear } from '../calendar.ts'
import { type Random, nextUint32 } from '../random/random.ts'

const unit = (random: Random): number => nextUint32(random) / 4294967296

const toDays = (years: number): number => Math.floor(years * daysInYear)

/** Age of a member in days: 19 to 62, most in the middle. */
export const memberAge = (random: Random): number => toDays(19 + (43 * (unit(random) + unit(random))) / 2)

/** Age of a nominal in days: 16 to 80, fewer with every year. */
export const nominalAge = (random: Random): number => toDays(16 + 64 * Math.min(unit(random), unit(random)))
