import type { Person } from '../../src/records/person.ts'
import { fc } from './fastCheck.ts'
import { identifier, nameOf, personOf } from './people.ts'

const words = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(...text.split(' ').map((word) => word.replaceAll('_', ' ')))
const forename = words(
  'Ann Anne Marie Annemarie Anne-Marie Liz Elizabeth Bob Robert Rob J R Mohammed Mohamed Jon John Smith Al Xu Li Zoe ' +
    'Wilhelmina_Maximiliana Wilhelminamaximiliana',
)
const surname = words(
  'Smith Smyth Smithe Schmidt Jones Smith-Jones Jones-Smyth Annemarie Ann Robert Lee Leigh Kowalczyk Kovalczyk Vandenberg ' +
    'Li X Ravensworthington Ravensworthingtom van_der_Berg',
)
const name = fc
  .tuple(fc.array(forename, { maxLength: 3 }), fc.option(surname, { nil: '', freq: 9 }))
  .map(([forenames, last]) => nameOf(`${forenames.join(' ')}|${last}`))
const few = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.array(value, { maxLength: 1 }) }, fc.array(value, { maxLength: 3 }))
const one = (...texts: readonly string[]) => fc.constantFrom(...texts)
const date = one(
  '1980-11-10',
  '1980-10-11',
  '1981-11-10',
  '1908-11-10',
  '1980-11',
  '1980',
  '1980-01-01',
  '1980-11-12',
  '1955-03-04',
)
const address = fc.record({
  line: one(
    '',
    '12 High Street',
    '12 Hihg Street',
    '14 High Street',
    'High Street',
    'Rose Cottage',
    '12',
    '3 Mill Lane',
    'Flat 3 12 High St',
  ),
  town: one('', 'Leeds', 'Leads', 'York', 'LS1 1AA'),
  postcode: one('', 'LS1 1AA', 'LS1 1AB', 'LS11 1AA', 'LS1 2ZZ', 'YO1 9XX', 'W1A 0AX', '90210', 'LEEDS').map(
    (value) => ({ value, validity: 'valid' as const }),
  ),
  from: fc.constant(''),
  to: fc.constant(''),
})
const checked = (value: string) => ({ value, validity: 'valid' as const })
/** People who may share much or little: names in parts and pieces, several of everything, dates, places and numbers one error apart. */
export const anyPerson: fc.Arbitrary<Person> = fc
  .record({
    names: fc.oneof({ weight: 4, arbitrary: fc.array(name, { maxLength: 1 }) }, fc.array(name, { maxLength: 3 })),
    dates: few(date),
    sex: fc.constantFrom('M' as const, 'F' as const, 'N' as const),
    addresses: few(address),
    phones: few(one('+447912345678', '+447912345679', '+447921345678', '+44791234567', '+441134960000')),
    emails: few(one('ann.lee@example.org', 'ann.leee@example.org', 'ann.lee@other.example', 'bob@example.org')),
    vehicles: few(one('AB51ABC', 'AB51ABD', 'XY02XYZ')),
    nino: few(one('AB123456C', 'AB123465C', 'AB12345C', 'ZZ987654A')),
    validity: fc.constantFrom('valid' as const, 'invalid' as const),
    birthplace: one('', 'Leeds', 'Leads', 'York'),
  })
  .map(({ dates, phones, vehicles, nino, validity, ...rest }) => ({
    ...personOf({ born: dates }),
    ...rest,
    phones: phones.map(checked),
    vehicles: vehicles.map(checked),
    identifiers: nino.map((value) => identifier('nino', value, validity)),
  }))
