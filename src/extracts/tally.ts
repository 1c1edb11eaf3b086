/** Counts by name. */
export type Tally = {
  readonly count: (name: string) => void
  readonly add: (counts: Readonly<Record<string, number>>) => void
  /** By name, in the order of the names. */
  readonly counts: () => Readonly<Record<string, number>>
}

export const createTally = (): Tally => {
  const counted = new Map<string, number>()
  const add = (name: string, count: number): void => void counted.set(name, (counted.get(name) ?? 0) + count)
  return {
    count: (name) => add(name, 1),
    add: (counts) => Object.entries(counts).forEach(([name, count]) => add(name, count)),
    counts: () => Object.fromEntries([...counted].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
