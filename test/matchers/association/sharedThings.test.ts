import { expect, test } from 'vitest'
import { exclusivity, placeholderHolders } from '../../../src/matchers/association/exclusivity.ts'
import { sharedThings } from '../../../src/matchers/association/sharedThings.ts'
import { tieBand } from '../../../src/matchers/association/tieBand.ts'
import { address, person } from '../fixtures.ts'

const valid = (value: string) => ({ value, validity: 'valid' }) as const

test('two ways of writing one address are one thing under one key', () => {
  const mine = person({ addresses: [address('Flat 3, 12 High Street')] })
  const theirs = person({ addresses: [address('FLAT 3 12 HIGH ST.')] })
  const shared = sharedThings(mine, theirs)
  expect(shared).toMatchObject([{ type: 'address', memberValue: 'Flat 3, 12 High Street, Leeds, LS11AA' }])
  expect(sharedThings(theirs, mine)[0]?.key).toBe(shared[0]?.key)
})

test.each([
  ['another house number', person({ addresses: [address('14 High Street')] })],
  ['another postcode', person({ addresses: [address('12 High Street', '', '', 'LS22BB')] })],
])('%s is not shared', (_, other) => {
  expect(sharedThings(person({ addresses: [address('12 High Street')] }), other)).toEqual([])
})

test('phones, vehicles and e-mail addresses are shared in order of type and value', () => {
  const both = person({ phones: [valid('+447700900461')], vehicles: [valid('AB51ABC')], emails: ['a@b.test'] })
  expect(sharedThings(both, both).map(({ type, key }) => `${type}:${key}`)).toEqual([
    'email:A@B.TEST',
    'phone:+447700900461',
    'vehicle:AB51ABC',
  ])
})

test('a placeholder is shared by nobody', () => {
  const both = person({ phones: [{ value: '+447777777777', validity: 'placeholder' }] })
  expect(sharedThings(both, both)).toEqual([])
})

test('of several stays at one address the closest counts', () => {
  const mine = person({ addresses: [address('12 High Street', '2010-01-01', '2012-01-01')] })
  const theirs = person({
    addresses: [address('12 High Street', '2018-01-01', ''), address('12 High Street', '2011-01-01', '2011-06-01')],
  })
  expect(sharedThings(mine, theirs)).toMatchObject([{ overlap: 'overlap', from: '2011-01-01', to: '2011-06-01' }])
})

test('of two stays together the later is shown', () => {
  const stays = [address('12 High Street', '2010-01-01', '2012-01-01'), address('12 High Street', '2018-01-01', '')]
  const shared = sharedThings(person({ addresses: stays }), person({ addresses: stays }))
  expect(shared).toMatchObject([{ overlap: 'overlap', from: '2018-01-01', to: '' }])
})

const thing = (type: 'address' | 'phone', overlap: 'overlap' | 'apart' | 'unknown') => ({
  type,
  key: `${type} ${overlap}`,
  memberValue: '',
  recordValue: '',
  overlap,
  from: '',
  to: '',
})

test.each([
  ['an address at one time is a strong tie', [thing('address', 'overlap')], 'HIGH'],
  ['an address and a phone are a strong tie', [thing('address', 'unknown'), thing('phone', 'unknown')], 'HIGH'],
  ['a phone is a middling tie', [thing('phone', 'unknown')], 'MEDIUM'],
  ['an undated address is a weak tie', [thing('address', 'unknown')], 'LOW'],
  ['an address at different times is a weak tie', [thing('address', 'apart')], 'LOW'],
  [
    'a phone beside such an address stays a middling tie',
    [thing('address', 'apart'), thing('phone', 'unknown')],
    'MEDIUM',
  ],
] as const)('%s', (_, shared, band) => {
  expect(tieBand(shared)).toBe(band)
})

test.each([
  [1, 1],
  [2, 1],
  [4, 0.5],
  [8, 0.25],
  [placeholderHolders, 2 / placeholderHolders],
  [placeholderHolders + 1, 0],
])('a thing with %i holders counts %d', (holders, factor) => {
  expect(exclusivity(holders)).toBe(factor)
})

test('the count that makes a placeholder can be set', () => {
  expect(exclusivity(4, 3)).toBe(0)
})
