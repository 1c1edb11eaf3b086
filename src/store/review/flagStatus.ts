/** Answers to "is it this person?"; the first three are open, SOURCE_WITHDRAWN is withdrawn, the others are closed. */
export const flagStatuses = [
  'NEW',
  'IDENTITY_CHECK',
  'CONFIRMED',
  'WRONG_PERSON',
  'DUPLICATE',
  'SOURCE_WITHDRAWN',
  'EXPIRED',
  'SUPERSEDED',
] as const

export type FlagStatus = (typeof flagStatuses)[number]

/** Those of a flag that is in the queue. */
export const openStatuses = ['NEW', 'IDENTITY_CHECK', 'CONFIRMED'] as const satisfies readonly FlagStatus[]

export type OpenStatus = (typeof openStatuses)[number]
