import type { Disposal } from '../../../src/records/disposal.ts'
import type { IntelligencePerson, IntelligenceReport } from '../../../src/records/intelligence.ts'
import type { MisconductCase } from '../../../src/records/misconduct.ts'
import type { Person } from '../../../src/records/person.ts'
import type { Provenance } from '../../../src/records/provenance.ts'
import type { SourceRecord } from '../../../src/records/sourceRecord.ts'
import type { HouseholdMember } from '../../../src/records/workforce.ts'

const provenance: Provenance = { marking: 'OFFICIAL', handling: '', basis: 'fact', reviewDate: '' }

const row = <K extends SourceRecord['kind']>(
  kind: K,
  key: string,
  owner: string,
  data: SourceRecord<K>['data'],
): SourceRecord<K> => ({ kind, source: 'test', key, owner, data })

export const member = (
  key: string,
  person: Person,
  household: readonly HouseholdMember[] = [],
): SourceRecord<'workforce'> =>
  row('workforce', key, '', {
    ...provenance,
    person,
    force: key.split('/')[0] ?? '',
    number: key.split('/')[1] ?? '',
    workforceClass: 'officer',
    title: '',
    rank: 'Constable',
    post: '',
    command: '',
    lineManager: '',
    service: [{ start: '2010-01-01', end: '' }],
    dutyStatus: 'FULL',
    clearance: { level: '', granted: '', expiry: '', checksDone: [], conditions: '' },
    household,
  })

export const nominal = (key: string, person: Person): SourceRecord<'nominals'> =>
  row('nominals', key, '', {
    ...provenance,
    person,
    nationality: '',
    description: '',
    warningSignals: [],
    associates: [],
  })

const disposalData: Disposal = {
  ...provenance,
  court: '',
  caseReference: '',
  asn: '',
  offenceSequence: 1,
  cjsOffenceCode: 'TH68001',
  npccOffenceCode: '',
  homeOfficeCode: '',
  offenceTitle: '',
  qualifiers: [],
  plea: '',
  adjudication: 'Guilty',
  offenceStart: '2015-01-01',
  offenceEnd: '',
  convictionDate: '2015-02-01',
  resultCode: '1015',
  resultText: '',
  duration: '',
  amount: 0,
  ticCount: 0,
  liveStatus: '',
  appeal: '',
}

export const disposal = (key: string, nominalKey: string, amount: number): SourceRecord<'disposals'> =>
  row('disposals', key, nominalKey, { ...disposalData, amount })

const reportData: IntelligenceReport = {
  ...provenance,
  scheme: '3x5x2',
  sourceGrade: '1',
  informationGrade: 'A',
  handlingConditions: '',
  eventDate: '2020-01-01',
  reportDate: '2020-01-02',
  category: '',
  text: '',
  organisations: [],
  incident: '',
}

export const report = (key: string, text: string): SourceRecord<'reports'> =>
  row('reports', key, '', { ...reportData, text })

export const reportPerson = (key: string, reportKey: string, person: Person): SourceRecord<'report-persons'> =>
  row('report-persons', key, reportKey, {
    ...provenance,
    person,
    roles: ['suspect'],
    approximateAge: '',
  } satisfies IntelligencePerson)

const caseData: Omit<MisconductCase, 'person'> = {
  ...provenance,
  force: '01',
  subjectRole: 'subject',
  allegations: [],
  standards: [],
  severity: '',
  status: 'open',
  incidentDate: '2021-01-01',
  receivedDate: '',
  noticeDate: '',
  decisionDate: '',
  finding: '',
  action: '',
  restrictionFrom: '',
  restrictionTo: '',
  caseSource: 'internal',
  criminalCase: '',
  incident: '',
}

export const misconductCase = (key: string, person: Person): SourceRecord<'misconduct'> =>
  row('misconduct', key, '', { ...caseData, person })

export const declaration = (key: string, memberKey: string, person: Person): SourceRecord<'associations'> =>
  row('associations', key, memberKey, {
    ...provenance,
    person,
    place: '',
    relationship: 'friend',
    declaredOn: '2022-01-01',
    declaredTo: '',
    advice: '',
    conditions: '',
  })
