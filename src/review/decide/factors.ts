/** Considerations named beside the reasons (APP, the Code, HMICFRS 2022): a closed list, so that they can be counted. */
export const factors = [
  'age-at-offence',
  'time-elapsed',
  'nature',
  'repetition',
  'vulnerable-person',
  'hate-element',
  'domestic-element',
  'served',
  'not-served',
  'declared',
  'not-declared',
  'mitigation-sought',
  'identity-details',
  'source-reliability',
] as const

export type Factor = (typeof factors)[number]

export const isFactor = (text: string): text is Factor => factors.some((factor) => factor === text)
