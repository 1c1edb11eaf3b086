import type { MisconductSeverity } from '../records/misconduct.ts'
import type { SeverityClass, Theme } from './theme.ts'

/** What a disposal amounts to. Only the first six raise anything. */
export type DisposalEffect =
  | 'conviction'
  | 'finding'
  | 'caution'
  | 'penalty-notice'
  | 'marker'
  | 'live'
  | 'joined'
  | 'context'
  | 'nothing'
  | 'quashed'
  | 'quarantine'

/**
 * Date from which a conviction or caution is spent (ISO); 'unknown' where the sentence does not say, '' where there is
 * nothing to be spent. Context: it changes no score.
 */
export type SpentFrom = string | 'never' | 'unknown'

/** One offence with its disposal, as it bears on the member. Dates ISO, '' unknown; ages in whole years. */
export type DisposalMatter = {
  readonly type: 'disposal'
  readonly key: string
  readonly effect: DisposalEffect
  readonly severity: SeverityClass
  readonly themes: readonly Theme[]
  readonly offence: string
  readonly homeOfficeCode: string
  readonly cjsOffenceCode: string
  readonly court: string
  readonly caseReference: string
  readonly offenceStart: string
  readonly offenceEnd: string
  readonly convictionDate: string
  readonly resultCode: string
  readonly result: string
  readonly duration: string
  readonly liveStatus: string
  readonly indictableOnly: boolean
  readonly custody: boolean
  readonly registration: boolean
  readonly preventionOrder: boolean
  /** Inside a spell of service. False in an association, where offence and age are the other person's. */
  readonly whileServing: boolean
  readonly ageAtOffence: number | null
  /** Whole years from the offence to the first day of service; null when not before it or unknown. */
  readonly yearsBeforeJoining: number | null
  readonly spentFrom: SpentFrom
}

/** One report as it bears on the member. The grades are read with their scheme only. */
export type ReportMatter = {
  readonly type: 'report'
  readonly key: string
  readonly themes: readonly Theme[]
  readonly category: string
  readonly scheme: string
  readonly sourceGrade: string
  readonly informationGrade: string
  readonly weaklyGraded: boolean
  readonly eventDate: string
  readonly reportDate: string
  readonly whileServing: boolean
  /** The other people of the report who are suspects or convicted, by key and name. */
  readonly suspects: readonly { readonly key: string; readonly name: string }[]
}

/** One complaint or conduct case. */
export type CaseMatter = {
  readonly type: 'case'
  readonly key: string
  readonly themes: readonly Theme[]
  readonly allegations: readonly string[]
  readonly standards: readonly string[]
  readonly severity: MisconductSeverity
  readonly status: string
  readonly finding: string
  readonly action: string
  readonly incidentDate: string
  readonly receivedDate: string
  readonly noticeDate: string
  readonly decisionDate: string
  readonly restrictionFrom: string
  readonly restrictionTo: string
  readonly caseSource: string
  readonly criminalCase: string
}

export type Matter = DisposalMatter | ReportMatter | CaseMatter
