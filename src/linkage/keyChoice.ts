/** Candidate keys of a linkage: the widest set there is, or those the model file names. */
export const keyChoices = ['wide', 'model'] as const

export type KeyChoice = (typeof keyChoices)[number]

/** A model of the user's own keeps its keys unless others are asked for; the configured one names those of a force's large files. */
export const keyChoice = (asked: KeyChoice | undefined, hasOwnModel: boolean): KeyChoice =>
  asked ?? (hasOwnModel ? 'model' : 'wide')
