import { expect, test } from 'vitest'
import { sharedValues } from '../../src/matchers/assess/sharedValues.ts'
import { findingsFor } from '../../src/matchers/findings.ts'
import type { FindingInput } from '../../src/matchers/findingInput.ts'
import { settleFindings } from '../../src/matchers/settleFindings.ts'
import { subjectsOf } from '../../src/matchers/subjects.ts'
import { address, assessment, disposals, input, member, nominal, person } from './fixtures.ts'

const home = [address('12 High Street', '2015-01-01')]
const partner = { relationship: 'partner', forenames: 'Kim', surname: 'Other', dateOfBirth: '1986-02-03' }
const context = member({
  person: person({ addresses: home }),
  household: [partner, { ...partner, relationship: 'lodger' }],
})
const record = nominal(disposals({}), { person: person({ addresses: home }) })
const found = (bands: readonly ('NONE' | 'MEDIUM' | 'HIGH')[]) =>
  subjectsOf(context.data, context.declarations).flatMap((subject, place) => {
    const band = bands[place] ?? 'NONE'
    const shared = sharedValues(subject.person, record.data.person)
    const assessed = assessment(band, { weight: place, shared })
    const pair: Partial<FindingInput> = { member: context, subject, assessment: assessed }
    return findingsFor(input(record, pair as Partial<FindingInput<typeof record>>))
  })

test('a co-resident found at the member’s own address is one tie, the closer one', () => {
  const both = found(['NONE', 'MEDIUM'])
  expect(both.map(({ relation }) => relation)).toEqual(['contact', 'household'])
  for (const order of [both, both.toReversed()]) {
    expect(settleFindings(order)).toMatchObject([
      { relation: 'household', declared: true, contacts: ['address:12 LS11AA'], via: 'Kim Other, partner' },
    ])
  }
})

test('a tie that is declared either way is not undeclared', () => {
  expect(settleFindings(found(['NONE', 'MEDIUM']))[0]?.signals).not.toContain('undeclared-tie')
})

test('of two named people who may be the same nominal the better match speaks', () => {
  const both = found(['HIGH', 'MEDIUM', 'MEDIUM']).filter(({ relation }) => relation === 'household')
  expect(both).toHaveLength(2)
  for (const order of [both, both.toReversed()]) {
    expect(settleFindings(order)).toMatchObject([{ via: 'Kim Other, lodger', weight: 2 }])
  }
})

test('findings of different classes, records or members stay apart', () => {
  const [one] = found(['HIGH'])
  expect(one?.class).toBe('CONVICTION')
  const others = one
    ? [one, { ...one, recordKey: 'n2' }, { ...one, memberKey: '13/200' }, { ...one, source: 'other' }]
    : []
  expect(settleFindings(others)).toHaveLength(4)
})
