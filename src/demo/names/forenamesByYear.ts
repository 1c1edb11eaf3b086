import type { Random } from '../random/random.ts'
import { type Weighted, draw, weighted } from '../random/weighted.ts'

type Bell = { readonly name: string; readonly peak: number; readonly spread: number; readonly share: number }

/** A draw of forenames for each five years of birth. */
export type ForenamesByYear = readonly Weighted<string>[]

const firstYear = 1930
const lastYear = 2014
const bucketYears = 5

const parseBells = (block: string): readonly Bell[] =>
  block
    .trim()
    .split(/,\s*/)
    .map((entry) => {
      const [name = '', peak = '', spread = '', share = ''] = entry.split(' ')
      return { name, peak: Number(peak), spread: Number(spread), share: Number(share) }
    })

const shareIn = (year: number, { peak, spread, share }: Bell): number =>
  share * Math.exp(-(((year - peak) / spread) ** 2) / 2)

/** Reads a block of `name peak-year spread share` and prepares a draw for every five years of birth from 1930 to 2014. */
export const forenamesByYear = (block: string): ForenamesByYear => {
  const bells = parseBells(block)
  const middles = Array.from(
    { length: (lastYear - firstYear + 1) / bucketYears },
    (_, bucket) => firstYear + bucket * bucketYears + 2,
  )
  return middles.map((year) =>
    weighted(
      bells.map((bell) => bell.name),
      (_, index) => shareIn(year, bells[index] as Bell),
    ),
  )
}

/** A forename for a year of birth; years outside the table take its nearest end. */
export const drawForename = (random: Random, table: ForenamesByYear, year: number): string => {
  const bucket = Math.floor((Math.min(Math.max(year, firstYear), lastYear) - firstYear) / bucketYears)
  return draw(random, table[bucket] as Weighted<string>)
}
