/** The most a comparison can earn before any two values were compared. */
export const none = Number.NEGATIVE_INFINITY

/** What a comparison of no two values earns is 0. */
export const orMissing = (most: number): number => (most === none ? 0 : most)
