import { expect, test } from 'vitest'
import { disposalMatters } from '../../../src/matchers/conviction/disposalMatters.ts'
import { raises } from '../../../src/matchers/conviction/disposalEffect.ts'
import type { Disposal } from '../../../src/records/disposal.ts'
import { disposals, references } from '../fixtures.ts'

const life = { birthDate: '1985-06-15', service: [{ start: '2010-09-01', end: '' }] }
const matters = (...list: readonly Partial<Disposal>[]) =>
  disposalMatters(disposals(...list), life, references, '2026-11-22')

test.each([
  ['a prison sentence after a finding of guilt is a conviction', { resultCode: '1002' }, 'conviction'],
  ['a fine after a finding of guilt is a conviction', { resultCode: '1015' }, 'conviction'],
  ['a sentence beside Not Guilty (an alternative verdict) is nothing', { adjudication: 'Not Guilty' }, 'nothing'],
  ['a sentence beside Non-Conviction is context', { adjudication: 'Non-Conviction' }, 'context'],
  ['a sentence with a conviction date needs no adjudication', { adjudication: '' }, 'conviction'],
  ['a sentence with neither is set aside', { adjudication: '', convictionDate: '' }, 'quarantine'],
  ['a hospital order without guilt is a finding', { resultCode: '1008', adjudication: 'Non-Conviction' }, 'finding'],
  ['a hospital order on conviction is a conviction', { resultCode: '1008' }, 'conviction'],
  ['unfit to plead is a finding', { resultCode: '2009', adjudication: '' }, 'finding'],
  ['a conditional caution is a caution', { resultCode: '1117', adjudication: '', convictionDate: '' }, 'caution'],
  ['a fixed penalty is a penalty notice', { resultCode: '1109', adjudication: '' }, 'penalty-notice'],
  ['sex offender registration is a marker', { resultCode: '3052' }, 'marker'],
  ['a discontinued case is nothing', { resultCode: '2004', adjudication: 'Non-Conviction' }, 'nothing'],
  ['a caution withdrawn is nothing', { resultCode: '1118' }, 'nothing'],
  ['an offence left on file is context', { resultCode: '2008', adjudication: '' }, 'context'],
  ['the Scottish caution imposed is mapped by hand', { resultCode: '1068' }, 'quarantine'],
  ['an unknown code is set aside', { resultCode: '9876' }, 'quarantine'],
  ['guilty and not yet sentenced is a conviction', { resultCode: '' }, 'conviction'],
  ['nothing decided yet is context', { resultCode: '', adjudication: '' }, 'context'],
  ['a live charge is live whatever else is said', { liveStatus: 'CHARGED', resultCode: '', adjudication: '' }, 'live'],
  ['a disqualification alone is the conviction it stands on', { resultCode: '3070' }, 'conviction'],
] as const)('%s', (_, parts, effect) => {
  expect(matters(parts)[0]?.effect).toBe(effect)
})

test('an endorsement joins the sentence of its offence', () => {
  expect(matters({ resultCode: '1015' }, { resultCode: '3008' }).map(({ effect }) => effect)).toEqual([
    'conviction',
    'joined',
  ])
})

test('an endorsement of another offence stands alone', () => {
  const found = matters({ resultCode: '1015' }, { resultCode: '3008', offenceSequence: 2 })
  expect(found.map(({ effect }) => effect)).toEqual(['conviction', 'conviction'])
})

test.each(['2079', '2084', '2100', '2101'])(
  'result %s quashes every disposal of its offence and no other',
  (resultCode) => {
    const found = matters({ resultCode: '1002' }, { resultCode }, { resultCode: '1015', offenceSequence: 2 })
    expect(found.map(({ effect }) => effect)).toEqual(['quashed', 'quashed', 'conviction'])
  },
)

test('a case reference that stands for none joins no offences', () => {
  const found = matters({ caseReference: 'N/A' }, { caseReference: 'N/A', resultCode: '2079' })
  expect(found.map(({ effect }) => effect)).toEqual(['conviction', 'quashed'])
})

test('a case reference joins offences however it is written', () => {
  const found = matters({ caseReference: '20/1234/000001A' }, { caseReference: '20/1234/1a', resultCode: '2079' })
  expect(found.map(({ effect }) => effect)).toEqual(['quashed', 'quashed'])
})

test('without a case the arrest joins them', () => {
  const asn = '1101ZD0100000410836V'
  const found = matters(
    { caseReference: '', asn },
    { caseReference: '', asn: '11/01ZD/01/410836V', resultCode: '2079' },
  )
  expect(found.map(({ effect }) => effect)).toEqual(['quashed', 'quashed'])
})

test.each([
  ['Conviction quashed 2016-02-01', 'quashed'],
  ['QUASHED', 'quashed'],
  ['Appeal allowed', 'quashed'],
  ['Conviction upheld; sentence quashed', 'conviction'],
  ['Appeal against sentence allowed', 'conviction'],
  ['Appeal dismissed', 'conviction'],
])('a conviction with the appeal note "%s" is %s', (appeal, effect) => {
  expect(matters({ appeal })[0]?.effect).toBe(effect)
})

test.each([
  ['by a result code', [{ resultCode: '1002' }, { resultCode: '2068' }]],
  ['on appeal', [{ resultCode: '1002', appeal: 'Conviction upheld; sentence quashed' }]],
] as const)('a sentence quashed %s leaves the conviction without its custody', (_, list) => {
  expect(matters(...list)[0]).toMatchObject({ effect: 'conviction', custody: false })
})

test.each([
  ['conviction', true],
  ['finding', true],
  ['caution', true],
  ['penalty-notice', true],
  ['marker', true],
  ['live', true],
  ['joined', false],
  ['context', false],
  ['nothing', false],
  ['quashed', false],
  ['quarantine', false],
] as const)('the effect %s raises a finding: %s', (effect, expected) => {
  expect(raises(effect)).toBe(expected)
})
