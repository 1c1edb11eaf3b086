import type { Person } from './person.ts'
import type { Provenance } from './provenance.ts'

export type MisconductSeverity = 'practice-requiring-improvement' | 'misconduct' | 'gross-misconduct' | ''
export type MisconductSource = 'public' | 'internal' | 'IOPC'

/** Pre-2020 letters (A-Y) and 2020 letters (A-L) differ in meaning, so the scheme stays with the letter. */
export type Allegation = { readonly scheme: string; readonly category: string }

/** A complaint or conduct case; withdrawn and no-further-action history is kept and labelled by `status` and `action`. */
export type MisconductCase = Provenance & {
  /** The subject as the case names them; force and number are an identifier of type `staff`. */
  readonly person: Person
  readonly force: string
  readonly subjectRole: 'subject' | 'victim' | 'witness'
  readonly allegations: readonly Allegation[]
  readonly standards: readonly string[]
  readonly severity: MisconductSeverity
  readonly status: string
  readonly incidentDate: string
  readonly receivedDate: string
  readonly noticeDate: string
  readonly decisionDate: string
  readonly finding: string
  readonly action: string
  readonly restrictionFrom: string
  readonly restrictionTo: string
  readonly caseSource: MisconductSource
  readonly criminalCase: string
  /** Reference shared by cases of one incident; '' when none. */
  readonly incident: string
}
