import { type AllegationThemes, parseAllegationThemes } from './allegationThemes.ts'
import { type DisposalResults, parseDisposalResults } from './disposalResults.ts'
import { type OffenceClasses, parseOffenceClasses } from './offenceClasses.ts'
import { parseQualifiers, type Qualifiers } from './qualifiers.ts'
import { parseReportThemes, type ReportThemes } from './reportThemes.ts'

/** The tables that say what a disposal, an allegation or a report amounts to. */
export type FindingReferences = {
  readonly offenceClasses: OffenceClasses
  readonly disposalResults: DisposalResults
  readonly qualifiers: Qualifiers
  readonly allegationThemes: AllegationThemes
  readonly reportThemes: ReportThemes
}

/** Names of the tables: each is `config/reference/<name>.csv`. */
export const findingTables = [
  'offence-classes',
  'disposal-results',
  'offence-qualifiers',
  'allegation-themes',
  'report-themes',
] as const

export type FindingTable = (typeof findingTables)[number]

/** Parses the texts of the five tables. Throws VettingError `bad-config` naming the table. */
export const parseFindingReferences = (texts: Readonly<Record<FindingTable, string>>): FindingReferences => ({
  offenceClasses: parseOffenceClasses(texts['offence-classes']),
  disposalResults: parseDisposalResults(texts['disposal-results']),
  qualifiers: parseQualifiers(texts['offence-qualifiers']),
  allegationThemes: parseAllegationThemes(texts['allegation-themes']),
  reportThemes: parseReportThemes(texts['report-themes']),
})
