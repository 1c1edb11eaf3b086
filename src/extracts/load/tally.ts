/** Counts by name. */
export type Tally = { readonly count: (name: string) => void; readonly counts: () => Readonly<Record<string, number>> }

export const createTally = (): Tally => {
  const counted = new Map<string, number>()
  return {
    count: (name) => void counted.set(name, (counted.get(name) ?? 0) + 1),
    counts: () => Object.fromEntries([...counted].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
