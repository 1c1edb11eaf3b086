/** Outcomes that mean a matter was referred, the gravest first: a person counts under the gravest of theirs. */
export const referredOutcomes = ['CRIMINAL', 'DISCIPLINARY', 'VETTING_REVIEW', 'MANAGEMENT', 'ADVICE', 'NFA'] as const

/** Ends that are no referral. */
export const otherOutcomes = ['LOWER', 'ALREADY_KNOWN', 'WELFARE'] as const

export type CountedOutcome = (typeof referredOutcomes)[number] | (typeof otherOutcomes)[number]

export const countedOutcomes: readonly CountedOutcome[] = [...referredOutcomes, ...otherOutcomes]
