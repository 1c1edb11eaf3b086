/** Right, wrong and missed, with the shares that follow; a share with nothing to divide by is 1. */
export type Counts = {
  readonly found: number
  readonly wrong: number
  readonly missed: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export const countsOf = (found: number, wrong: number, missed: number): Counts => {
  const precision = share(found, found + wrong)
  const recall = share(found, found + missed)
  return { found, wrong, missed, precision, recall, f1: share(2 * found, 2 * found + wrong + missed) }
}
