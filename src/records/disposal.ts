import type { Provenance } from './provenance.ts'

export type Plea = 'Guilty' | 'Not Guilty' | 'No Plea Taken' | 'Consented' | 'Resisted' | 'Not Known' | ''
export type Adjudication = 'Guilty' | 'Not Guilty' | 'Non-Conviction' | ''

/**
 * One offence of one court case (or out-of-court matter) with its disposal. Dates are ISO, '' when unknown;
 * `amount` is in pounds; `duration` as received (for example `12M`, `2Y`, `LIFE`).
 */
export type Disposal = Provenance & {
  readonly court: string
  readonly caseReference: string
  /** Arrest/summons number, normalised where valid. */
  readonly asn: string
  readonly offenceSequence: number
  readonly cjsOffenceCode: string
  readonly npccOffenceCode: string
  readonly homeOfficeCode: string
  readonly offenceTitle: string
  /** Qualifiers as received, for example DV domestic, HA hate, VU vulnerable victim. */
  readonly qualifiers: readonly string[]
  readonly plea: Plea
  readonly adjudication: Adjudication
  readonly offenceStart: string
  readonly offenceEnd: string
  readonly convictionDate: string
  readonly resultCode: string
  readonly resultText: string
  readonly duration: string
  readonly amount: number
  readonly ticCount: number
  /** Live process marker as received: CHARGED, BAILED, WARRANT or ''. */
  readonly liveStatus: 'CHARGED' | 'BAILED' | 'WARRANT' | ''
  readonly appeal: string
}
