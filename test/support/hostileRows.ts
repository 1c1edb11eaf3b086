import { parseMapping } from '../../src/linkage/mapping.ts'
import { fc } from './fastCheck.ts'

/** Columns of rows that hold what real files hold, and worse; and what they are. */
export const hostileColumns =
  'id first middle last born sex number street town code phone mail car nino job aka kind'.split(' ')
export const hostileMapping = parseMapping({
  id: 'id',
  forenames: ['first', 'middle'],
  surname: 'last',
  dateOfBirth: 'born',
  sex: 'sex',
  addressLines: ['number', 'street'],
  town: 'town',
  postcode: 'code',
  phones: { column: 'phone', separator: ';' },
  emails: 'mail',
  vehicles: 'car',
  identifiers: { nino: 'nino' },
  occupation: 'job',
  aliases: 'aka',
  extras: { kind: { column: 'kind', compare: 'text' } },
})
const oneOf = (...texts: readonly string[]) => fc.constantFrom('', ...texts)
const hostile = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from(` .'-éŁ’\u00a0\u0130ß\t0129AZaz/;`)), maxLength: 14 }),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replaceAll(/[,"\r\n\0]/g, ' ')),
)
const usual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: oneOf('1'),
  first: oneOf(
    'Anne-Marie',
    'LIZ',
    'Zoë',
    'Not',
    'Knot',
    'J.',
    "D'Arcy",
    'Not Entered',
    'MIG_ERROR_Ann',
    'John Paul',
    'NA',
    'Not Known',
    'n/k',
    'Refused',
    'Ann Refused',
    'x x',
  ),
  middle: oneOf('Mary', 'Entered', 'entered Jane', 'Q', 'Ann  Bea', '1 2 3 4 5 6 7 8 9 10 11 12 13 14'),
  last: oneOf(
    'Withheld',
    '- -',
    'N K',
    'Smith',
    'Mc Donald',
    "O'Brien",
    'de la Cruz',
    'Smith-Jones',
    'unknown',
    'Łyś',
    'MAC',
  ),
  born: oneOf(
    '1980-11-10',
    '1980/13/10',
    '19801110',
    '1980',
    '10-11-1980',
    '0000-01-01',
    '1980-02-00',
    '1980-2-3',
    '1900-01-01',
    '9999-12-31',
    '1900-00-00',
    'x',
  ),
  sex: oneOf('M', 'f', 'female', '1', 'X'),
  number: oneOf('00 00', '0 Unknown', 'Unknown', '12', '12A', 'Flat 3', '3b', '0', '7-9'),
  street: oneOf(
    'Unknown',
    '12 Unknown',
    '00',
    'High Street',
    '4 Mill Lane',
    '12a Church Road',
    'St. John’s Rd',
    'Unit 5, The Close',
    '12',
    '5  Park',
  ),
  town: oneOf('Leeds', 'Stoke-on-Trent', 'St Albans', 'not  known', '???'),
  code: oneOf(
    'NF1 1NF',
    'zz99 3vz',
    'xxxx',
    'N',
    'LS1 1AA',
    'ls11aa',
    'EC1A 1BB',
    'W1A0AX',
    'X',
    '90210',
    'B-12',
    'LSS 1AA',
    'L1 1A1',
  ),
  phone: oneOf('+447912345678', '0113 496 0000', '1;2', 'é', '07000000000', '00', '07912345678', '(0113) 4960123', '-'),
  mail: oneOf('Ann.Lee@example.org', 'a b@c', 'none@x.org', 'mailto:b@x.org', 'N/A'),
  car: oneOf('AB51 ABC', 'ab51abc', 'A123ABC', 'AB00ABC', 'none'),
  nino: oneOf('AB123456C', 'ab 12 34 56 c', 'AB123456', 'AB000000', 'GB123456A', 'nk', '12345'),
  job: oneOf('Nurse', 'Bus driver (nights)', 'Unknown', 'T.B.C.', 'tbc'),
  aka: fc.constantFrom('', '', '', 'Ann Lee'),
  kind: oneOf('left', 'Left ', 'a/b'),
}
const cellOf = (column: string) =>
  fc.oneof({ weight: 9, arbitrary: usual[column]! }, { weight: 1, arbitrary: hostile }).map((text) => text.trim())
/** The cells of a row. */
export const hostileRow = fc.tuple(...hostileColumns.map(cellOf))

const plainNames: Readonly<Record<string, fc.Arbitrary<string>>> = {
  first: oneOf('Ann', 'liz', 'Smith', 'J', 'Mohammed Ali', 'Ann Smith', 'Wolfeschlegelsteinhausenbergerdorff'),
  middle: oneOf('Mary', 'Q', 'Elizabeth Jo', 'Known'),
  last: oneOf('Smith', 'jones', 'Nguyen', 'Entwistle', 'X'),
  aka: fc.constant(''),
  born: oneOf('1980-11-10', '1980/13/10', '19801110', '0000-01-01', '1900-01-01', '1980'),
}
const plainValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  sex: oneOf('M', 'f', 'female', '1', 'X'),
  number: oneOf('12', '12A', 'Flat 3', '7-9'),
  street: oneOf('High Street', '4 Mill Lane', '12a Church Road', 'St. John’s Rd', '12', '5  Park'),
  town: oneOf('Leeds', 'Stoke-on-Trent', 'St Albans', 'not  known', '???'),
  code: oneOf('LS1 1AA', 'ls11aa', 'EC1A 1BB', 'W1A0AX', '90210', 'L1 1A1'),
  phone: oneOf('07700900123', '+447700900123', '01134960017', '0207946018'),
  mail: oneOf('Ann.Lee@example.org', 'bea@x.org', 'longer.than.shared@x.org'),
  car: oneOf('ab51abc', 'AB51ABD', 'XY07KLM'),
  nino: oneOf('AB123456C', 'AB123457', 'GB123456A', 'JK999998'),
  id: fc.constantFrom('1', '2', 'm-17', 'Zoë'),
}

const rowOf = (plain: Readonly<Record<string, fc.Arbitrary<string>>>) =>
  fc.tuple(
    ...hostileColumns.map((column) => {
      const cell = cellOf(column)
      return fc.oneof({ weight: 25, arbitrary: plain[column] ?? cell }, { weight: 1, arbitrary: cell })
    }),
  )

/** The cells of a row whose name is plain, most often. */
export const plainlyNamedRow = rowOf(plainNames)

/** The cells of a row that is plain in most of them. */
export const plainRow = rowOf({ ...plainNames, ...plainValues })
