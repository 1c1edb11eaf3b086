import { expect, test } from 'vitest'
import type { Finding } from '../../../src/matchers/finding.ts'
import type { FindingInput, RecordContext } from '../../../src/matchers/findingInput.ts'
import { findingsFor } from '../../../src/matchers/findings.ts'
import { subjectsOf } from '../../../src/matchers/subjects.ts'
import type { Assessment } from '../../../src/matchers/index.ts'
import {
  address,
  assessment,
  compared,
  declaration,
  disposals,
  input,
  member,
  misconductCase,
  nominal,
  person,
  reported,
  reportPerson,
} from '../fixtures.ts'

/** Name and birth date agree, nothing else is known. */
const wellKnown = assessment('MEDIUM', {
  comparisons: [compared('Forename', 'exact'), compared('Surname', 'exact'), compared('Date of birth', 'exact')],
})
const home = [address('12 High Street', '2015-01-01')]
const atHome = member({ person: person({ addresses: home }) })
const other = person({ names: [{ kind: 'current', forenames: 'Kim', surname: 'Other' }], addresses: home })
const convicted = nominal(disposals({}), { person: other })

const ties = (
  record: RecordContext,
  parts: Partial<FindingInput> = {},
  band: Assessment['band'] = 'NONE',
): readonly Finding[] =>
  findingsFor(input(record, { member: atHome, ...parts }, band)).filter((finding) => finding.class === 'ASSOCIATION')

test('sharing a home with a convicted person is an undeclared association', () => {
  expect(ties(convicted)).toMatchObject([
    {
      relation: 'contact',
      band: 'HIGH',
      declared: false,
      signals: ['household', 'address', 'undeclared-tie'],
      contacts: ['address:12 LS11AA'],
      shared: [{ overlap: 'overlap', from: '2015-01-01', to: '' }],
    },
  ])
})

test.each(['HIGH', 'MEDIUM'] as const)(
  'the member who may be the person (%s) is no associate of the person',
  (band) => {
    expect(ties(convicted, {}, band)).toEqual([])
  },
)

test.each(['LOW', 'RELATIVE', 'NONE'] as const)('a pair of band %s that shares a contact is', (band) => {
  expect(ties(convicted, {}, band)).toHaveLength(1)
})

test('a likely relative gives an identity finding to check beside the association', () => {
  const found = findingsFor(input(convicted, { member: atHome }, 'RELATIVE'))
  expect(found.map(({ class: own, band }) => [own, band])).toEqual([
    ['CONVICTION', 'RELATIVE'],
    ['ASSOCIATION', 'HIGH'],
  ])
})

test('sharing nothing is no association', () => {
  expect(ties(nominal(disposals({}), { person: person() }))).toEqual([])
})

test.each([
  ['penalty notices', { resultCode: '1109', adjudication: '' }, 0],
  ['discontinued cases', { resultCode: '2004', adjudication: 'Non-Conviction' }, 0],
  ['a quashed conviction', { resultCode: '2079' }, 0],
  ['a caution', { resultCode: '1117', adjudication: '' }, 1],
  ['a live charge', { liveStatus: 'CHARGED', resultCode: '', adjudication: '' }, 1],
] as const)('a person with nothing but %s: %s', (_, parts, count) => {
  expect(ties(nominal(disposals(parts), { person: other }))).toHaveLength(count)
})

test("the other person's custody, nature and age are no signals of the member", () => {
  const robber = nominal(disposals({ resultCode: '1002', homeOfficeCode: '034/01' }), { person: other })
  expect(ties(robber)[0]?.signals).toEqual(['household', 'address', 'undeclared-tie'])
})

test('a warning signal of organised crime is enough and is a signal of its own', () => {
  const signalled = nominal([], { person: other, warningSignals: ['OCG member'] })
  expect(ties(signalled)[0]?.signals).toContain('organised-crime')
})

test('a phone shared with a convicted person is contact', () => {
  const phones = [{ value: '+447700900461', validity: 'valid' }] as const
  const found = ties(nominal(disposals({}), { person: person({ phones }) }), {
    member: member({ person: person({ phones }) }),
  })
  expect(found).toMatchObject([{ band: 'MEDIUM', signals: ['convicted-contact', 'address', 'undeclared-tie'] }])
})

test('sharing a home with a suspect of a report is an association, with a victim it is not', () => {
  expect(ties(reported({ person: other }))).toHaveLength(1)
  expect(ties(reported({ person: other, roles: ['victim'] }))).toEqual([])
})

test('sharing a home with a colleague under investigation is none', () => {
  const record = { kind: 'misconduct', source: 'psd', key: 'm1', data: misconductCase({ person: other }) } as const
  expect(ties(record)).toEqual([])
})

test.each([
  ['HIGH', true],
  ['MEDIUM', true],
  ['LOW', false],
  ['RELATIVE', false],
] as const)('a declaration compared at %s names the person: %s', (band, isDeclared) => {
  const declaring = member({ person: person({ addresses: home }) }, [declaration('a2'), declaration('a1')])
  const found = ties(convicted, { member: declaring, assess: () => assessment(band) })
  expect(found[0]).toMatchObject({ declared: isDeclared, declaration: isDeclared ? 'a1' : '' })
  expect(found[0]?.signals.includes('undeclared-tie')).toBe(!isDeclared)
})

test('declarations are compared with the person of the record', () => {
  const seen: string[] = []
  const declaring = member({ person: person({ addresses: home }) }, [declaration('a1')])
  ties(convicted, {
    member: declaring,
    assess: (left, right) => {
      seen.push(`${left.names[0]?.surname} ${right.names[0]?.surname}`)
      return assessment('NONE')
    },
  })
  expect(seen).toEqual(['Friend Other'])
})

const withPeople = member(
  {
    household: [{ relationship: 'partner', forenames: 'Kim', surname: 'Other', dateOfBirth: '1986-02-03' }],
    person: person({ addresses: home }),
  },
  [declaration('a1')],
)
const [, partner, friend] = subjectsOf(withPeople.data, withPeople.declarations)

test.each([
  ['household', partner, 'Kim Other, partner', '', ['convicted-contact', 'household']],
  ['declared', friend, 'Sam Friend, cousin', 'a1', ['convicted-contact']],
] as const)('a convicted person named as %s is a declared association', (relation, subject, via, declared, signals) => {
  expect(subject).toBeDefined()
  const parts = { member: withPeople, assessment: wellKnown, ...(subject && { subject }) }
  expect(findingsFor(input(convicted, parts))).toMatchObject([
    { class: 'ASSOCIATION', relation, band: 'MEDIUM', via, declared: true, declaration: declared, signals },
  ])
})

test('a named person who may be a namesake is a weak tie, and the finding says why', () => {
  const parts = { member: withPeople, assessment: assessment('MEDIUM') }
  const found = findingsFor(input(convicted, { ...parts, ...(partner && { subject: partner }) }))
  expect(found).toMatchObject([{ class: 'ASSOCIATION', relation: 'household', band: 'LOW', guards: ['nameOnly'] }])
  expect(found[0]?.sentence).toContain('namesake')
})

test.each(['LOW', 'RELATIVE', 'NONE'] as const)('a named person compared at %s is nobody in particular', (band) => {
  expect(findingsFor(input(convicted, { member: withPeople, ...(partner && { subject: partner }) }, band))).toEqual([])
})

test('a record that is rather the member’s own is no tie to a co-resident of like name', () => {
  const parts = { member: withPeople, ...(partner && { subject: partner }) }
  const own = (weight: number) => ({ assess: () => assessment('MEDIUM', { weight }) })
  const { weight } = assessment('MEDIUM')
  expect(findingsFor(input(convicted, { ...parts, ...own(weight + 1) }, 'MEDIUM'))).toEqual([])
  expect(findingsFor(input(convicted, { ...parts, ...own(weight - 1) }, 'MEDIUM'))).toHaveLength(1)
})

const suspect = { key: 'p2', data: reportPerson({ person: other, roles: ['suspect'] }) }
const bystander = { key: 'p3', data: reportPerson({ person: person(), roles: ['mentioned'] }) }

test('the member mentioned beside a suspect is a co-mention on the member’s own entry', () => {
  const mention = reported({ roles: ['mentioned'] }, {}, [bystander, suspect])
  expect(ties(mention, { assessment: wellKnown })).toMatchObject([
    {
      relation: 'co-mention',
      recordKey: 'p1',
      band: 'MEDIUM',
      signals: ['undeclared-tie'],
      matters: [{ suspects: [{ key: 'p2', name: 'Kim Other' }] }],
    },
  ])
  expect(ties(mention, {}, 'MEDIUM')).toMatchObject([{ relation: 'co-mention', band: 'LOW', guards: ['nameOnly'] }])
})

test.each([
  ['nobody in it is a suspect', reported({ roles: ['associate'] }, {}, [bystander]), 'HIGH'],
  ['the member is the victim', reported({ roles: ['victim'] }, {}, [suspect]), 'HIGH'],
  ['the member is a suspect too', reported({ roles: ['suspect'] }, {}, [suspect]), 'HIGH'],
  ['the resemblance is weak', reported({ roles: ['associate'] }, {}, [suspect]), 'LOW'],
] as const)('a report is no co-mention when %s', (_, record, band) => {
  expect(ties(record, {}, band).filter(({ relation }) => relation === 'co-mention')).toEqual([])
})

test('a co-mention beside a convicted person about organised crime says so', () => {
  const convictedOne = { key: 'p2', data: reportPerson({ person: other, roles: ['convicted'] }) }
  const found = ties(reported({ roles: ['associate'] }, { category: 'OCG' }, [convictedOne]), {}, 'HIGH')
  expect(found[0]?.signals).toContain('organised-crime')
})
