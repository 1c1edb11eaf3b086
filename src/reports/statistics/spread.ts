/** How many things took so many days. */
export type DayCount = { readonly days: number; readonly count: number }

/** Where the middle and the end of a spread lie. Days are whole; the shares are of everything counted. */
export type Spread = {
  readonly count: number
  readonly mean: number
  readonly median: number
  readonly p90: number
  readonly over400: number
  readonly over730: number
}

/** Two years; 400 days is the average the Casey review found. */
const limits = { over400: 400, over730: 730 } as const

/** The spread of counted days, in any order; undefined of nothing. */
export const spreadOf = (rows: readonly DayCount[]): Spread | undefined => {
  const ordered = rows.filter(({ count }) => count > 0).toSorted((a, b) => a.days - b.days)
  const count = sum(ordered, () => 1)
  if (count === 0) return undefined
  const above = (limit: number): number => sum(ordered, ({ days }) => (days > limit ? 1 : 0))
  return {
    count,
    mean: sum(ordered, ({ days }) => days) / count,
    median: percentile(ordered, count, 0.5),
    p90: percentile(ordered, count, 0.9),
    over400: above(limits.over400),
    over730: above(limits.over730),
  }
}

const sum = (rows: readonly DayCount[], weight: (row: DayCount) => number): number =>
  rows.reduce((total, row) => total + weight(row) * row.count, 0)

/** The nearest rank: the fewest days within which at least this share was done. No day is given that did not occur. */
const percentile = (ordered: readonly DayCount[], count: number, share: number): number => {
  const rank = Math.ceil(share * count)
  let seen = 0
  return ordered.find((row) => (seen += row.count) >= rank)?.days ?? 0
}
