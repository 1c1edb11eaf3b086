/** What became of the rows of one file since the night before. */
export type Tally = { added: number; changed: number; gone: number; unchanged: number }

export const newTally = (): Tally => ({ added: 0, changed: 0, gone: 0, unchanged: 0 })
