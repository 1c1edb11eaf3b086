/** What is kept of people and looked at again after a time. */
export const retentionKinds = ['withdrawn-flag', 'decided-flag', 'closed-case', 'welfare-hit', 'source-record'] as const

export type RetentionKind = (typeof retentionKinds)[number]
