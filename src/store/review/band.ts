/** Confidence that two records are one person; RELATIVE is a likely relative, never an identity. */
export const bands = ['HIGH', 'MEDIUM', 'LOW', 'RELATIVE'] as const

export type Band = (typeof bands)[number]

/** Lanes of the queue in reading order. IDENTITY is the urgent identity check, WAIT is read last. */
export const tiers = ['TOP', 'IDENTITY', 'STANDARD', 'WAIT'] as const

export type Tier = (typeof tiers)[number]
