/** Parts of the changed share of a night: rows that are new, that are gone, and that read differently. */
export const nightParts = { added: 0.1, gone: 0.1, changed: 0.8 } as const

/** Rows each night adds to a file that began with `base` rows; at least one, so that every night brings something. */
export const addedPerNight = (base: number, share: number): number =>
  base === 0 ? 0 : Math.max(1, Math.round(base * share * nightParts.added))

/** Rows ever written to a file after some nights: gone ones keep their index. */
export const everWritten = (base: number, share: number, nights: number): number =>
  base + nights * addedPerNight(base, share)
