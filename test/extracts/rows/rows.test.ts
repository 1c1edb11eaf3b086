import { describe, expect, test } from 'vitest'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import type { RecordByKind, RecordKind } from '../../../src/records/index.ts'

const context = { year: 2026, origin: 'live', placeholderNames: new Set(['UNKNOWN']) } as const

const required: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  workforce: { force: '46', number: '123', class: 'officer', surname: 'Smith' },
  nominals: { nominal_id: 'N1', surname: 'Smith' },
  disposals: { disposal_id: 'D1', nominal_id: 'N1' },
  reports: { report_id: 'R1', scheme: '3x5x2' },
  'report-persons': { report_person_id: 'P1', report_id: 'R1' },
  misconduct: { case_id: 'M1', force: '46', source: 'public' },
  associations: { association_id: 'A1', force: '46', number: '123' },
}

const read = <K extends RecordKind>(kind: K, cells: Readonly<Record<string, string>>) => {
  const warnings: string[] = []
  const blank = Object.fromEntries(rowKinds[kind].columns.map(({ name }) => [name, '']))
  const outcome = rowKinds[kind].read({ ...blank, ...required[kind], ...cells }, context, (column) => {
    warnings.push(column)
  })
  return { outcome, warnings, record: (outcome.ok ? outcome.record : {}) as RecordByKind[K] }
}

test.each(Object.keys(required) as RecordKind[])('a row of %s with its required cells only is a record', (kind) => {
  expect(read(kind, {})).toMatchObject({ outcome: { ok: true }, warnings: [] })
})

describe('rejected', () => {
  test.each<[RecordKind, Readonly<Record<string, string>>, string, string]>([
    ['workforce', { number: '' }, 'number', 'required'],
    ['workforce', { class: 'wizard' }, 'class', 'not-in-list'],
    ['workforce', { class: '' }, 'class', 'required'],
    ['workforce', { force: 'KENT' }, 'force', 'not-in-list'],
    ['workforce', { clearance_expiry: '31/12/2027' }, 'clearance_expiry', 'bad-date'],
    ['workforce', { duty_status: 'ON FIRE' }, 'duty_status', 'not-in-list'],
    ['nominals', { sex: 'maybe' }, 'sex', 'not-in-list'],
    ['nominals', { surname: 'x'.repeat(201) }, 'surname', 'too-long'],
    ['nominals', { marking: 'TOP TOP SECRET' }, 'marking', 'not-in-list'],
    ['nominals', { review_date: '2026-02-30' }, 'review_date', 'bad-date'],
    ['disposals', { nominal_id: '' }, 'nominal_id', 'required'],
    ['disposals', { amount: '12,50' }, 'amount', 'bad-number'],
    ['disposals', { tic_count: '-1' }, 'tic_count', 'bad-number'],
    ['disposals', { plea: 'Perhaps' }, 'plea', 'not-in-list'],
    ['disposals', { conviction_date: '2020' }, 'conviction_date', 'bad-date'],
    ['reports', { scheme: '4x4' }, 'scheme', 'not-in-list'],
    ['reports', { basis: 'hearsay' }, 'basis', 'not-in-list'],
    ['misconduct', { source: 'pub' }, 'source', 'not-in-list'],
    ['misconduct', { severity: 'bad' }, 'severity', 'not-in-list'],
    ['associations', { declared_on: 'yesterday' }, 'declared_on', 'bad-date'],
  ])('%s %o', (kind, cells, column, code) => {
    expect(read(kind, cells).outcome).toEqual({ ok: false, column, code })
  })
})

describe('kept with a warning', () => {
  test.each<[RecordKind, Readonly<Record<string, string>>, readonly string[]]>([
    ['nominals', { pnc_id: '2001/0171310S' }, ['pnc_id']],
    ['nominals', { cro_number: '85227/65G' }, ['cro_number']],
    ['nominals', { nino: 'QQ123456C' }, ['nino']],
    ['nominals', { driver_number: 'SHORT' }, ['driver_number']],
    ['nominals', { date_of_birth: '31/02/1980' }, ['date_of_birth']],
    ['nominals', { date_of_birth: '1980-01-01' }, ['date_of_birth']],
    ['nominals', { other_dates_of_birth: '1980-05-17;rubbish' }, ['other_dates_of_birth']],
    ['nominals', { postcode: 'SW1A1A' }, ['postcode']],
    ['nominals', { phones: '12;07700 900461' }, ['phones']],
    ['nominals', { vehicles: 'NOT A CAR' }, ['vehicles']],
    ['nominals', { emails: 'at home' }, ['emails']],
    ['nominals', { previous_addresses: '1 Old Street|Hull|HU1 1AA|soon|' }, ['previous_addresses']],
    ['workforce', { service: '2001-02-03|when he left' }, ['service']],
    ['workforce', { household: 'partner|Ann|Smith|long ago' }, ['household']],
    ['disposals', { asn: '1101ZD0100000448754J' }, ['asn']],
    ['disposals', { cjs_offence_code: 'XX' }, ['cjs_offence_code']],
    ['reports', { source_grade: '9' }, ['source_grade']],
    ['reports', { handling: '5' }, ['handling']],
    ['report-persons', { roles: 'suspect;bystander' }, ['roles']],
    ['report-persons', { approximate_age: 'old' }, ['approximate_age']],
    ['misconduct', { allegations: '2020|Z' }, ['allegations']],
    ['misconduct', { standards: 'Tidiness' }, ['standards']],
  ])('%s %o', (kind, cells, warnings) => {
    expect(read(kind, cells)).toMatchObject({ outcome: { ok: true }, warnings })
  })
})

test('a placeholder raises no warning', () => {
  const { warnings, record } = read('nominals', { date_of_birth: '1900-01-01', postcode: 'NF1 1NF', nino: 'NONE' })
  expect(warnings).toEqual([])
  expect(record.person.datesOfBirth).toMatchObject([{ validity: 'placeholder' }])
})

test('a member has the names, addresses and identifiers of the row', () => {
  const { record, outcome } = read('workforce', {
    number: 's 55',
    forenames: 'Sarah Jane',
    former_names: 'Ellery;Sarah|Stone',
    known_as: 'Sal',
    address: '14 Orchard  Rise',
    postcode: 'me14 1aa',
    address_from: '2016-04-02',
    previous_addresses: '3 Mill Lane|Ashford|TN23 1AB|2009-09|2016-04-01',
    service: '1999-01-11|2004-05-01; 2006-02-01|',
    household: 'partner|Daniel|Smith|1982-03-21',
    line_manager: '46/08 77',
    checks_done: 'PNC; PND',
  })
  expect(outcome).toMatchObject({ key: '46/S55', owner: '' })
  expect(record.person.names).toEqual([
    { kind: 'current', forenames: 'Sarah Jane', surname: 'Smith' },
    { kind: 'former', forenames: '', surname: 'Ellery' },
    { kind: 'former', forenames: 'Sarah', surname: 'Stone' },
    { kind: 'known-as', forenames: 'Sal', surname: '' },
  ])
  expect(record.person.addresses).toEqual([
    {
      line: '14 Orchard Rise',
      town: '',
      postcode: { value: 'ME141AA', validity: 'valid', raw: 'me14 1aa' },
      from: '2016-04-02',
      to: '',
    },
    {
      line: '3 Mill Lane',
      town: 'Ashford',
      postcode: { value: 'TN231AB', validity: 'valid', raw: 'TN23 1AB' },
      from: '2009-09',
      to: '2016-04-01',
    },
  ])
  expect(record.person.identifiers).toEqual([{ type: 'staff', value: '46/S55', validity: 'valid', raw: '46/s 55' }])
  expect(record).toMatchObject({
    number: 'S55',
    lineManager: '46/0877',
    service: [
      { start: '1999-01-11', end: '2004-05-01' },
      { start: '2006-02-01', end: '' },
    ],
    household: [{ relationship: 'partner', forenames: 'Daniel', surname: 'Smith', dateOfBirth: '1982-03-21' }],
    dutyStatus: 'FULL',
    clearance: { level: '', checksDone: ['PNC', 'PND'] },
    marking: 'OFFICIAL',
  })
})

test('a declaration belongs to the member it names, however the number is written', () => {
  expect(read('associations', { force: '46', number: ' s55 ' }).outcome).toMatchObject({ owner: '46/S55' })
})

test('a subject without a force of their own has the number in the force of the case', () => {
  const { record } = read('misconduct', { force: '46', subject_number: '0877' })
  expect(record.person.identifiers).toMatchObject([{ type: 'staff', value: '46/0877', validity: 'valid' }])
})

test('roles hold together, once each, and none is a mention', () => {
  expect(read('report-persons', { roles: 'Victim;witness;VICTIM' }).record.roles).toEqual(['victim', 'witness'])
  expect(read('report-persons', { roles: '' }).record.roles).toEqual(['mentioned'])
})

test('grades stay with their scheme', () => {
  const { record, warnings } = read('reports', {
    scheme: '5x5x5',
    source_grade: 'b',
    information_grade: '2',
    handling: '1',
  })
  expect(record).toMatchObject({ scheme: '5x5x5', sourceGrade: 'B', informationGrade: '2', handling: '1' })
  expect(warnings).toEqual([])
})

test('a name that stands for nobody is left out', () => {
  expect(read('nominals', { forenames: 'Unknown', surname: 'unknown' }).record.person.names).toEqual([])
})
