import { expect, test } from 'vitest'
import { subjectsOf } from '../../src/matchers/subjects.ts'
import { address, declaration, person, workforceMember } from './fixtures.ts'

test('the member comes first, then the household, then declared associates', () => {
  const household = [{ relationship: 'partner', forenames: 'Kim', surname: 'Other', dateOfBirth: '1986-02-03' }]
  const subjects = subjectsOf(workforceMember({ household }), [declaration('a1')])
  expect(subjects.map(({ relation, via, declaration: key }) => [relation, via, key])).toEqual([
    ['self', '', ''],
    ['household', 'Kim Other, partner', ''],
    ['declared', 'Sam Friend, cousin', 'a1'],
  ])
})

test('a co-resident lives where the member lives now', () => {
  const addresses = [address('12 High Street', '2015-01-01'), address('1 Old Road', '2000-01-01', '2014-12-31')]
  const household = [{ relationship: 'partner', forenames: 'Kim', surname: 'Other', dateOfBirth: '' }]
  const [, partner] = subjectsOf(workforceMember({ person: person({ addresses }), household }), [])
  expect(partner?.person).toMatchObject({ datesOfBirth: [], addresses: [{ line: '12 High Street' }], phones: [] })
})

test('a person without a name, or a declared place, is not searched', () => {
  const household = [{ relationship: 'partner', forenames: '', surname: '', dateOfBirth: '' }]
  const place = declaration('a1', { person: person({ names: [] }), place: 'A club' })
  expect(subjectsOf(workforceMember({ household }), [place])).toHaveLength(1)
})
