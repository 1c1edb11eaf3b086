import { expect, test } from 'vitest'
import { convictionFindings } from '../../../src/matchers/conviction/conviction.ts'
import type { DisposalMatter } from '../../../src/matchers/matter.ts'
import type { Disposal } from '../../../src/records/disposal.ts'
import { disposals, input, member, nominal } from '../fixtures.ts'

const finding = (...list: readonly Partial<Disposal>[]) => convictionFindings(input(nominal(disposals(...list))))[0]

test('a nominal whose disposals raise nothing is no finding', () => {
  expect(finding({ resultCode: '2004', adjudication: 'Non-Conviction' })).toBeUndefined()
  expect(finding()).toBeUndefined()
})

test('a quashed conviction alone is no finding, so that its flag is withdrawn', () => {
  expect(finding({ resultCode: '1002' })).toBeDefined()
  expect(finding({ resultCode: '2079' })).toBeUndefined()
})

test('every disposal is shown, in order of key, also those that raise nothing', () => {
  const found = finding(
    { resultCode: '2004', adjudication: 'Non-Conviction' },
    { resultCode: '1015', caseReference: 'X2' },
  )
  expect(found?.matters.map(({ key, ...matter }) => [key, (matter as DisposalMatter).effect])).toEqual([
    ['d1', 'nothing'],
    ['d2', 'conviction'],
  ])
})

test.each(['HIGH', 'MEDIUM', 'LOW', 'RELATIVE'] as const)('a pair of band %s gives a finding of that band', (band) => {
  expect(convictionFindings(input(nominal(disposals({})), {}, band))[0]).toMatchObject({
    class: 'CONVICTION',
    relation: 'self',
    band,
  })
})

test('a pair below the lowest threshold gives none', () => {
  expect(convictionFindings(input(nominal(disposals({})), {}, 'NONE'))).toEqual([])
})

test.each([
  ['a robbery is indictable only', { homeOfficeCode: '034/01' }, ['indictable-only', 'while-serving', 'violence']],
  [
    'a caution for robbery is no indictable-only conviction',
    { homeOfficeCode: '034/01', resultCode: '1117', adjudication: '' },
    ['while-serving', 'violence', 'caution'],
  ],
  ['prison is custody', { resultCode: '1002', duration: '6M' }, ['custody', 'while-serving', 'dishonesty']],
  [
    'a suspended sentence is custody',
    { resultCode: '1115', duration: '6M' },
    ['custody', 'while-serving', 'dishonesty'],
  ],
  ['a fine is not', { resultCode: '1015' }, ['while-serving', 'dishonesty']],
  [
    'registration is a signal of its own',
    { resultCode: '3052', homeOfficeCode: '020/01' },
    ['registration', 'while-serving', 'sexual'],
  ],
  [
    'so is a prevention order',
    { resultCode: '1179', homeOfficeCode: '020/01' },
    ['prevention-order', 'while-serving', 'sexual'],
  ],
  [
    'a warrant is a live process',
    { liveStatus: 'WARRANT', resultCode: '', adjudication: '' },
    ['live-process', 'while-serving', 'dishonesty'],
  ],
  [
    'a penalty notice weighs less',
    { resultCode: '1109', adjudication: '' },
    ['while-serving', 'dishonesty', 'penalty-notice'],
  ],
  ['an offence before joining is not while serving', { offenceStart: '2009-01-01' }, ['dishonesty']],
  ['an offence before eighteen counts as one', { offenceStart: '2003-01-01' }, ['dishonesty', 'under-18']],
  [
    'qualifiers say domestic and hate',
    { homeOfficeCode: '105/01', qualifiers: ['dv', 'HA'] },
    ['while-serving', 'domestic', 'hate', 'violence'],
  ],
  [
    'an unclassified offence is read as other',
    { homeOfficeCode: '999/01', cjsOffenceCode: '' },
    ['while-serving', 'other'],
  ],
] as const)('%s', (_, parts, signals) => {
  expect(finding(parts)?.signals).toEqual(signals)
})

test('long before joining means at least the years of the policy', () => {
  const old = { service: [{ start: '2015-09-01', end: '' }] }
  const record = nominal(disposals({ offenceStart: '2005-06-16' }))
  expect(convictionFindings(input(record, { member: member(old) }))[0]?.signals).toContain('long-before-joining')
  const policy = { longBeforeJoiningYears: 11, sensitivePosts: [] }
  expect(convictionFindings(input(record, { member: member(old), policy }))[0]?.signals).not.toContain(
    'long-before-joining',
  )
})

test('one adult conviction outweighs a youthful one', () => {
  expect(
    finding({ offenceStart: '2001-01-01' }, { offenceStart: '2012-01-01', caseReference: 'X2' })?.signals,
  ).not.toContain('under-18')
})

test.each([
  ['2003-06-14', true],
  ['2003-06-15', false],
])('an offence on %s, before or on the eighteenth birthday, is under 18: %s', (offenceStart, expected) => {
  expect(finding({ offenceStart })?.signals.includes('under-18')).toBe(expected)
})

test('one conviction outweighs a caution', () => {
  const found = finding({ resultCode: '1117', adjudication: '' }, { caseReference: 'X2' })
  expect(found?.signals).not.toContain('caution')
})

test('the post of the member counts', () => {
  const found = convictionFindings(input(nominal(disposals({})), { member: member({ post: 'Firearms' }) }))
  expect(found[0]?.signals).toContain('sensitive-post')
})

test('the offences of one court case are one incident, another case is another', () => {
  const found = finding(
    {},
    { offenceSequence: 2, offenceStart: '2015-02-01' },
    { caseReference: 'X2', homeOfficeCode: '019/01' },
  )
  expect(found?.incidents.map(({ key, date, class: own, status }) => [key, date, own, status])).toEqual([
    ['case 20/1234/000001A', '2015-02-01', 'dishonesty', 'conviction'],
    ['case X2', '2015-03-01', 'sexual', 'conviction'],
  ])
})

test('the marking is the highest of member, nominal and disposals, and a condition on any blocks export', () => {
  const list = disposals({}, { marking: 'SECRET', handling: 'C', caseReference: 'X2' })
  expect(convictionFindings(input(nominal(list, { handling: 'P' })))[0]).toMatchObject({
    marking: 'SECRET',
    handling: ['C', 'P'],
    exportBlocked: true,
  })
})

test('the marking of the member counts too', () => {
  const record = nominal(disposals({}))
  const found = convictionFindings(input(record, { member: member({ marking: 'OFFICIAL-SENSITIVE' }) }))
  expect(found[0]?.marking).toBe('OFFICIAL-SENSITIVE')
})

test('the steps of an incident are in order of date, whatever the order of the disposals', () => {
  const found = finding({ convictionDate: '2016-02-01', offenceSequence: 2 }, { convictionDate: '2015-06-01' })
  expect(found?.incidents[0]?.steps.map(({ date }) => date)).toEqual(['2015-06-01', '2016-02-01'])
})

test('age at the offence and the date it is spent are shown as context', () => {
  expect(finding({})?.matters[0]).toMatchObject({ ageAtOffence: 29, spentFrom: '2016-06-01', whileServing: true })
})
