import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import type { Address, Checked, Identifier, Person, PersonName } from '../../../src/records/person.ts'
import { identitySnapshot } from '../../../src/review/suppress/identitySnapshot.ts'
import { causesSeen, type ReopeningCause } from '../../../src/review/suppress/reopeningCauses.ts'

const valid = (value: string): Checked => ({ value, validity: 'valid' })
const name = (forenames: string, surname: string, kind: PersonName['kind'] = 'current'): PersonName => ({
  kind,
  forenames,
  surname,
})
const address = (line: string, postcode: string): Address => ({
  line,
  town: '',
  postcode: valid(postcode),
  from: '',
  to: '',
})
const nino = (value: string, validity: Checked['validity'] = 'valid'): Identifier => ({ type: 'nino', value, validity })

const somebody: Person = {
  names: [name('Siân', "O'Neill-Smith")],
  datesOfBirth: [valid('1980-02-03')],
  sex: 'F',
  addresses: [address('1 High Street', 'LS11AA')],
  phones: [],
  emails: [],
  vehicles: [],
  identifiers: [],
  birthplace: 'Leeds',
  occupation: '',
}

const record: Person = { ...somebody, identifiers: [nino('AB123456C')] }

const causes = (change: Partial<Person>, side: 'member' | 'record' = 'record'): readonly ReopeningCause[] => {
  const before = identitySnapshot(somebody, record)
  const after =
    side === 'member'
      ? identitySnapshot({ ...somebody, ...change }, record)
      : identitySnapshot(somebody, { ...record, ...change })
  const seen = causesSeen(before, after)
  expect(seen.every((one) => one.side === side || one.side === 'both')).toBe(true)
  return seen.map(({ cause }) => cause)
}

describe('"a different person" stands', () => {
  test.each<[string, Partial<Person>]>([
    ['nothing changed', {}],
    ['another spelling', { names: [name('SIAN', 'ONeill Smith')] }],
    [
      'another occupation, birth place, phone, vehicle',
      { occupation: 'Cook', birthplace: 'York', phones: [valid('1')], vehicles: [valid('2')] },
    ],
    ['another way to write the address', { addresses: [address('1, HIGH STREET', 'LS1 1AA')] }],
    ['an old address dropped', { addresses: [] }],
    [
      'a placeholder date more',
      { datesOfBirth: [valid('1980-02-03'), { value: '1900-01-01', validity: 'placeholder' }] },
    ],
    ['an alias spelt like the name', { names: [...somebody.names, name('Sian', "O'Neill Smith", 'alias')] }],
    [
      'an identifier more, that does not agree',
      { identifiers: [nino('AB123456C'), { type: 'cro', ...valid('1/99A') }] },
    ],
  ])('%s', (_, change) => {
    expect(causes(change)).toEqual([])
  })
})

describe('"a different person" is asked again', () => {
  test.each<[string, Partial<Person>, readonly ReopeningCause[]]>([
    ['another surname', { names: [name('Siân', 'Jones')] }, ['name-changed']],
    ['a second birth date', { datesOfBirth: [valid('1980-02-03'), valid('1981-02-03')] }, ['birth-date-changed']],
    ['a birth date gone', { datesOfBirth: [] }, ['birth-date-changed']],
    ['a move', { addresses: [...somebody.addresses, address('9 Mill Lane', 'YO11AA')] }, ['address-changed']],
    ['a new alias', { names: [...somebody.names, name('Shaun', 'Neal', 'alias')] }, ['alias-learnt']],
    ['a nickname', { names: [...somebody.names, name('Shaz', '', 'nickname')] }, ['alias-learnt']],
    [
      'marriage, the old name kept',
      { names: [name('Siân', 'Jones'), name('Siân', "O'Neill-Smith", 'former')] },
      ['name-changed'],
    ],
  ])('%s, on either side', (_, change, expected) => {
    expect(causes(change)).toEqual(expected)
    expect(causes(change, 'member')).toEqual(expected)
  })

  test('a strong identifier newly agrees', () => {
    expect(causes({ identifiers: [nino('AB123456C')] }, 'member')).toEqual(['identifier-agrees'])
  })

  test('an invalid identifier is not strong', () => {
    expect(causes({ identifiers: [nino('AB123456C', 'invalid')] }, 'member')).toEqual([])
  })

  test('an identifier that agreed already is no news', () => {
    const member = { ...somebody, identifiers: record.identifiers }
    const before = identitySnapshot(member, record)
    expect(causesSeen(before, identitySnapshot(member, { ...record, occupation: 'Cook' }))).toEqual([])
  })
})

test('the order in which a source lists things does not matter', () => {
  const names = [name('Ann', 'Lee'), name('Anna', 'Lee', 'alias'), name('Nan', 'Lea', 'alias')]
  const datesOfBirth = ['1980-02-03', '1980-03-02', '1981-01-01'].map(valid)
  const person = { ...somebody, names, datesOfBirth }
  const before = identitySnapshot(somebody, person)
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 3 }),
      fc.shuffledSubarray(datesOfBirth, { minLength: 3 }),
      (a, b) => {
        expect(causesSeen(before, identitySnapshot(somebody, { ...person, names: a, datesOfBirth: b }))).toEqual([])
      },
    ),
  )
})
