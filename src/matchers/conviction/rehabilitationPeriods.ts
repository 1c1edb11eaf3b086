/** Periods in months after the end of a term (custody), or from the conviction. */
type Periods = {
  /** By longest term in months, ascending; a longer one is never spent by this table. */
  readonly custody: readonly { readonly upTo: number; readonly months: number }[]
  /** Whether terms over the last limit are spent at all: `overLimit` months after their end, schedule 18 offences never. */
  readonly overLimit: number | 'never'
  readonly afterOrder: number
  readonly fine: number
  readonly endorsement: number
  readonly conditionalCaution: number
}

export type RehabilitationPeriods = {
  readonly effectiveFrom: string
  readonly adult: Periods
  readonly under18: Periods
}

const periodsOf2014: RehabilitationPeriods = {
  effectiveFrom: '2014-03-10',
  adult: {
    custody: [
      { upTo: 6, months: 24 },
      { upTo: 30, months: 48 },
      { upTo: 48, months: 84 },
    ],
    overLimit: 'never',
    afterOrder: 12,
    fine: 12,
    endorsement: 60,
    conditionalCaution: 3,
  },
  under18: {
    custody: [
      { upTo: 6, months: 18 },
      { upTo: 30, months: 24 },
      { upTo: 48, months: 42 },
    ],
    overLimit: 'never',
    afterOrder: 6,
    fine: 6,
    endorsement: 30,
    conditionalCaution: 3,
  },
}

const periodsOf2023: RehabilitationPeriods = {
  effectiveFrom: '2023-10-28',
  adult: {
    custody: [
      { upTo: 12, months: 12 },
      { upTo: 48, months: 48 },
    ],
    overLimit: 84,
    afterOrder: 0,
    fine: 12,
    endorsement: 60,
    conditionalCaution: 3,
  },
  under18: {
    custody: [
      { upTo: 12, months: 6 },
      { upTo: 48, months: 24 },
    ],
    overLimit: 42,
    afterOrder: 0,
    fine: 6,
    endorsement: 30,
    conditionalCaution: 3,
  },
}

const tables = [periodsOf2023, periodsOf2014]

/**
 * The periods of the Rehabilitation of Offenders Act 1974, section 5, in force on an ISO date (as amended by the Legal Aid,
 * Sentencing and Punishment of Offenders Act 2012 and the Police, Crime, Sentencing and Courts Act 2022). They apply to
 * earlier convictions too. A date before 10 March 2014 gets the oldest table.
 */
export const rehabilitationPeriods = (asOf: string): RehabilitationPeriods =>
  tables.find(({ effectiveFrom }) => effectiveFrom <= asOf) ?? periodsOf2014
