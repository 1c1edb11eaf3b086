/** Declarations on file per 10,000 members: our own rate; few of the people named are on record anywhere. */
const declaredPer10k = 120

export const declaredAssociations = (workforce: number): number => Math.round((workforce * declaredPer10k) / 10_000)
