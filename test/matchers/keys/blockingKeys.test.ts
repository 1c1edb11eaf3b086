import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { blockingKeys, loadModel } from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { identifier, nameOf, personOf } from '../../support/people.ts'
import { personModelJson } from '../../support/personModel.ts'
import { randomOf, syntheticPerson } from '../../support/syntheticPeople.ts'

/** Wider than the product's own model, which keeps its stored keys few. */
const keys = [
  'identifier',
  'address',
  'phone',
  'vehicle',
  'email',
  'name-date',
  'surname-year',
  'date-initial',
  'name-pair',
  'surname-neighbour',
  'forename-neighbour',
  'postcode-initial',
]
const model = loadModel({ ...personModelJson(), keys }, { nicknames: [['ELIZABETH', 'LIZ', 'BETH']] })

const meet = (left: Person, right: Person): boolean => {
  const keys = new Set(blockingKeys(model, left))
  return blockingKeys(model, right).some((key) => keys.has(key))
}

const anna = { name: 'Anna|Kowalska', born: '1984-06-09' }

test.each<[string, Parameters<typeof personOf>[0], Parameters<typeof personOf>[0]]>([
  ['the same person', anna, anna],
  ['forename and surname exchanged', anna, { name: 'Kowalska|Anna', born: '1984-06-09' }],
  ['day and month exchanged', anna, { name: 'Anna|Kowalska', born: '1984-09-06' }],
  ['a married name', anna, { name: 'Anna|Smith', born: '1984-06-09' }],
  ['a misspelt surname of another sound', anna, { name: 'A|Kowalsza', born: '1984-01-30' }],
  ['a misspelt forename and another year', anna, { name: 'Amna|Smith', born: '1948-06-09' }],
  ['the year one off', anna, { name: 'Anna|Jones', born: '1985-06-09' }],
  ['no birth date on one side', anna, { name: 'Anna|Kowalska' }],
  ['a nickname', { name: 'Elizabeth|Ward', born: '1984-06-09' }, { name: 'Liz|Webb', born: '1984-06-20' }],
  [
    'a former name',
    { names: [nameOf('Anna|Nowak'), nameOf('Anna|Kowalska', 'former')], born: '1984' },
    { ...anna, born: '1984' },
  ],
  ['a phone', { name: 'A|B', phones: ['+447912345678'] }, { name: 'X|Y', phones: ['+447912345678'] }],
  ['an e-mail address', { name: 'A|B', emails: ['A@example.org'] }, { name: 'X|Y', emails: ['a@example.org'] }],
  ['a vehicle', { name: 'A|B', vehicles: ['AB51ABC'] }, { name: 'X|Y', vehicles: ['AB51ABC'] }],
  [
    'a dwelling',
    { name: 'A|B', line: '12 High Street', postcode: 'LS1 1AA' },
    { name: 'X|Y', line: '12, High St', postcode: 'LS11AA' },
  ],
  [
    'a postcode and an initial',
    { name: 'Ann|B', line: '1 A St', postcode: 'LS11AA' },
    { name: 'Amy|Y', line: '2 B St', postcode: 'LS11AA' },
  ],
  [
    'a number',
    { name: 'A|B', identifiers: [identifier('cro', '065656/91H')] },
    { name: 'X|Y', identifiers: [identifier('cro', '065656/91H')] },
  ],
])('%s meet', (_what, left, right) => {
  expect(meet(personOf(left), personOf(right))).toBe(true)
})

test('strangers do not meet', () => {
  expect(meet(personOf(anna), personOf({ name: 'Robert|Jones', born: '1950-11-23', phones: ['+447912345678'] }))).toBe(
    false,
  )
})

const placeholder = { value: '1900-01-01', validity: 'placeholder' } as const

test('placeholders and empty people make no keys', () => {
  expect(blockingKeys(model, personOf({}))).toHaveLength(0)
  const stand = personOf({ name: 'Unknown|Unknown', identifiers: [identifier('cro', '000000/00Z', 'placeholder')] })
  expect(
    blockingKeys(model, {
      ...stand,
      datesOfBirth: [placeholder],
      phones: [{ value: '07777777777', validity: 'placeholder' }],
    }),
  ).toHaveLength(0)
})

test('keys are sorted, distinct and the same whatever was computed before', () => {
  const people = fc.integer({ min: 0, max: 1e6 }).map((seed) => syntheticPerson(randomOf(seed)))
  const first = blockingKeys(model, personOf(anna))
  fc.assert(
    fc.property(people, (person) => {
      const keys = [...blockingKeys(model, person)]
      expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b))
      expect(blockingKeys(model, personOf(anna))).toEqual(first)
    }),
    { numRuns: 50 },
  )
})

test('stored keys must never change: the keys of a fixed person', () => {
  const keys = blockingKeys(model, personOf({ name: 'Ann|Lee', born: '1980-02-03', phones: ['+447912345678'] }))
  expect([...keys]).toMatchSnapshot()
})

test('a hostile name does not blow the keys up', () => {
  const long = personOf({
    name: `${'a'.repeat(60_000)} ${'b '.repeat(5000)}|${'c'.repeat(60_000)}`,
    born: '1984-06-09',
  })
  expect(blockingKeys(model, long).length).toBeLessThan(500)
})
