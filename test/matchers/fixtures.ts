import { sharedValues } from '../../src/matchers/assess/sharedValues.ts'
import { readFileSync } from 'node:fs'
import type { AssessedComparison, Assessment } from '../../src/matchers/index.ts'
import type {
  FindingInput,
  Keyed,
  MemberContext,
  NominalContext,
  RecordContext,
  ReportPersonContext,
} from '../../src/matchers/findingInput.ts'
import {
  type FindingReferences,
  type FindingTable,
  findingTables,
  parseFindingReferences,
} from '../../src/matchers/reference/findingReferences.ts'
import { subjectsOf } from '../../src/matchers/subjects.ts'
import type {
  Address,
  DeclaredAssociation,
  Disposal,
  IntelligencePerson,
  IntelligenceReport,
  MisconductCase,
  Nominal,
  Person,
  Provenance,
  WorkforceMember,
} from '../../src/records/index.ts'

const textOf = (table: FindingTable): string =>
  readFileSync(new URL(`../../config/reference/${table}.csv`, import.meta.url), 'utf8')

/** The tables the product is delivered with. */
export const references: FindingReferences = parseFindingReferences(
  Object.fromEntries(findingTables.map((table) => [table, textOf(table)])) as Record<FindingTable, string>,
)

const provenance: Provenance = { marking: 'OFFICIAL', handling: '', basis: 'fact', reviewDate: '' }

export const address = (line: string, from = '', to = '', postcode = 'LS11AA'): Address => ({
  line,
  town: 'Leeds',
  postcode: { value: postcode, validity: 'valid' },
  from,
  to,
})

export const person = (parts: Partial<Person> = {}): Person => ({
  names: [{ kind: 'current', forenames: 'Robin', surname: 'Sample' }],
  datesOfBirth: [{ value: '1985-06-15', validity: 'valid' }],
  sex: 'N',
  addresses: [],
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
  birthplace: '',
  occupation: '',
  ...parts,
})

export const workforceMember = (parts: Partial<WorkforceMember> = {}): WorkforceMember => ({
  ...provenance,
  person: person(),
  force: '13',
  number: '100',
  workforceClass: 'officer',
  title: '',
  rank: 'Constable',
  post: 'Response',
  command: 'District',
  lineManager: '',
  service: [{ start: '2010-09-01', end: '' }],
  dutyStatus: 'FULL',
  clearance: { level: 'RV', granted: '2020-01-01', expiry: '2030-01-01', checksDone: [], conditions: '' },
  household: [],
  ...parts,
})

export const member = (
  parts: Partial<WorkforceMember> = {},
  declarations: readonly Keyed<DeclaredAssociation>[] = [],
): MemberContext => ({ key: '13/100', data: workforceMember(parts), declarations })

export const disposal = (parts: Partial<Disposal> = {}): Disposal => ({
  ...provenance,
  court: 'Leeds Magistrates',
  caseReference: '20/1234/1A',
  asn: '',
  offenceSequence: 1,
  cjsOffenceCode: 'TH68001',
  npccOffenceCode: '',
  homeOfficeCode: '046/00',
  offenceTitle: 'Theft from a shop',
  qualifiers: [],
  plea: 'Guilty',
  adjudication: 'Guilty',
  offenceStart: '2015-03-01',
  offenceEnd: '',
  convictionDate: '2015-06-01',
  resultCode: '1015',
  resultText: '',
  duration: '',
  amount: 100,
  ticCount: 0,
  liveStatus: '',
  appeal: '',
  ...parts,
})

/** Disposals keyed d1, d2 … in the order given. */
export const disposals = (...list: readonly Partial<Disposal>[]): readonly Keyed<Disposal>[] =>
  list.map((parts, place) => ({ key: `d${place + 1}`, data: disposal(parts) }))

export const nominal = (list: readonly Keyed<Disposal>[], parts: Partial<Nominal> = {}): NominalContext => ({
  kind: 'nominals',
  source: 'pnc',
  key: 'n1',
  data: {
    ...provenance,
    person: person(),
    nationality: '',
    description: '',
    warningSignals: [],
    associates: [],
    ...parts,
  },
  disposals: list,
})

export const report = (parts: Partial<IntelligenceReport> = {}): IntelligenceReport => ({
  ...provenance,
  handling: 'P',
  basis: 'assessment',
  scheme: '3x5x2',
  sourceGrade: '2',
  informationGrade: 'B',
  handlingConditions: '',
  eventDate: '2021-05-01',
  reportDate: '2021-05-03',
  category: 'Domestic abuse',
  text: 'Synthetic text',
  organisations: [],
  incident: '',
  ...parts,
})

export const reportPerson = (parts: Partial<IntelligencePerson> = {}): IntelligencePerson => ({
  ...provenance,
  handling: 'P',
  person: person(),
  roles: ['suspect'],
  approximateAge: '',
  ...parts,
})

export const reported = (
  parts: Partial<IntelligencePerson> = {},
  reportParts: Partial<IntelligenceReport> = {},
  others: readonly Keyed<IntelligencePerson>[] = [],
): ReportPersonContext => ({
  kind: 'report-persons',
  source: 'pnd',
  key: 'p1',
  data: reportPerson(parts),
  report: { key: 'r1', data: report(reportParts) },
  others,
})

export const misconductCase = (parts: Partial<MisconductCase> = {}): MisconductCase => ({
  ...provenance,
  person: person(),
  force: '13',
  subjectRole: 'subject',
  allegations: [{ scheme: '2020', category: 'F' }],
  standards: [],
  severity: 'misconduct',
  status: 'Closed',
  incidentDate: '2019-02-01',
  receivedDate: '2019-02-10',
  noticeDate: '2019-03-01',
  decisionDate: '2019-09-01',
  finding: 'Case to answer',
  action: 'Written warning',
  restrictionFrom: '',
  restrictionTo: '',
  caseSource: 'public',
  criminalCase: '',
  incident: '',
  ...parts,
})

export const declaration = (key: string, parts: Partial<DeclaredAssociation> = {}): Keyed<DeclaredAssociation> => ({
  key,
  data: {
    ...provenance,
    person: person({ names: [{ kind: 'current', forenames: 'Sam', surname: 'Friend' }] }),
    place: '',
    relationship: 'cousin',
    declaredOn: '2022-01-01',
    declaredTo: '',
    advice: '',
    conditions: '',
    ...parts,
  },
})

export const assessment = (band: Assessment['band'], parts: Partial<Assessment> = {}): Assessment => ({
  model: { name: 'person', version: 1, fingerprint: 'abc' },
  weight: 20,
  probability: 0.9,
  band,
  guards: [],
  comparisons: [compared('Forename', 'exact', 'Robin')],
  shared: [],
  sentence: 'Very probably one person: same forename.',
  ...parts,
})

/** A comparison of an assessment, with one value on both sides. */
export const compared = (label: string, level: string, value = 'x'): AssessedComparison => ({
  name: label.toLowerCase(),
  label,
  level,
  weight: 6,
  frequencyWeight: 1,
  leftValue: value,
  rightValue: value,
  detail: `${level} ${label.toLowerCase()}`,
})

/** A pair of the member itself and a record; `assess` finds nobody the same unless told. */
export const input = <R extends RecordContext>(
  record: R,
  parts: Partial<FindingInput<R>> = {},
  band: Assessment['band'] = 'HIGH',
): FindingInput<R> => {
  const context = parts.member ?? member()
  const [self] = subjectsOf(context.data, context.declarations)
  if (self === undefined) throw new Error('a member is always a subject')
  return {
    member: context,
    subject: self,
    assessment: assessment(band, { shared: sharedValues((parts.subject ?? self).person, record.data.person) }),
    record,
    assess: () => assessment('NONE'),
    references,
    policy: { longBeforeJoiningYears: 10, sensitivePosts: ['firearms', 'professional standards'] },
    asOf: '2026-11-22',
    ...parts,
  }
}
