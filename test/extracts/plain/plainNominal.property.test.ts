import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createBatchParser } from '../../../src/extracts/parse/createBatchParser.ts'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import { screenPlainWith, screenWith } from '../../../src/matchers/index.ts'
import { personModel } from '../../support/personModel.ts'
import { shippedMapping } from '../support/nominals.ts'
import { jobOf, lineOf, rowsBothWays, specOf } from './rowsBothWays.ts'

const columns = rowKinds.nominals.columns.map(({ name }) => name)
const spec = specOf(await shippedMapping('nominals'), columns)
const model = personModel()

const usual: Readonly<Record<string, string>> = {
  nominal_id: 'N1',
  pnc_id: '1994/2805023T',
  cro_number: '403502/95H',
  forenames: 'Christopher R',
  surname: 'Morton',
  date_of_birth: '1978-02-06',
  sex: 'M',
  birthplace: 'Nottingham',
  nationality: 'British',
  description: '184 cm; slim; bald hair',
  occupation: 'Warehouse operative',
  warning_signals: 'WEAPONS;ESCAPER',
  nino: 'BW055552B',
  passport_number: '110628477',
  driver_number: 'MORTO702068CR9JQ',
  address: '98 Wye Lane',
  town: 'London',
  postcode: 'SE17 5DN',
  address_from: '2013-04-14',
  previous_addresses: 'Flat 3, 116 Kings Hill|Hull|HU2 9BN|2017-06-16|2022-12-11; 9 High Street||||',
  phones: '06295 741470',
  emails: 'cole.brand.2hwci@example.com',
  vehicles: 'SW16CXU',
  associates: 'Richard Jarvis|associate',
  marking: 'OFFICIAL-SENSITIVE',
  review_date: '2029-10-08',
}

/** Cells of each column that are read in some other way than the usual ones. */
const others: Readonly<Record<string, readonly string[]>> = {
  nominal_id: ['', 'x'.repeat(65)],
  pnc_id: ['94/2805023T', '1994/2805023A', '2099/0000000Z', '1994/0000000M', 'n/a', '1994/2805023t'],
  cro_number: ['SF95/1H', '403502/95A', '000000/95W', '85227/65G'],
  forenames: [
    '',
    'ANNE-MARIE',
    "Jo'",
    'unknown',
    'not',
    'Not Entered',
    'A B C D E F G H I J K L M N',
    'Ann Unknown',
    'x'.repeat(201),
  ],
  surname: ['', "O'Brien", 'Smith-Jones', 'van der Berg', 'Mc Donald', 'UNKNOWN', 'Entered', 'N/A', 'Not Given', 'Łyś'],
  aliases: [
    'Angel|Birkenmore',
    'Birkenmore',
    'Angel|',
    '|Birkenmore',
    'Mary Ann|Bruce;Smith;',
    ' ; ',
    'Unknown',
    'a|b|c',
    "O'Neill|",
  ],
  nicknames: ['Joe', 'Joe;Jo', 'Joe|Smith', 'unknown', '|'],
  date_of_birth: [
    '',
    '1900-01-01',
    '1960-01-01',
    '1900-02-03',
    '1926-05-06',
    '2027-01-02',
    '06/02/1978',
    '1978',
    '1978-02-30',
    'n/a',
  ],
  other_dates_of_birth: ['1993-05-30', '1993-05-30;1900-01-01', '1993-05-30|x', '1960-01-01', 'x', ';'],
  sex: ['', 'F', 'female', 'N', 'U', 'maybe'],
  birthplace: ['', "King's Lynn", 'N/A', 'x'.repeat(201)],
  occupation: ['', 'HGV/PSV driver', '-'],
  warning_signals: ['', ';', 'a;;b'],
  nino: ['BW055552', 'BW055552E', 'BG055552A', 'BW000000B', 'bw 05 55 52 b', 'BW999999B'],
  passport_number: ['123456789', '111111111', '987654321', 'AB123456', '12345', '101010101'],
  driver_number: ['MORTO702068CR9JQ12', 'SHORT', 'morto702068cr9jq'],
  address: [
    '',
    'Flat 3, 12 High Street',
    'Flat 3',
    '12',
    '12A Saint Mary',
    '12AB The Close',
    'The Old Mill',
    'Unknown',
    '98  Wye Lane',
    'Flat 3B, 12 North Road',
    'Flat 3, Mill House',
    'flat 12, 3 Road',
    'x'.repeat(201),
  ],
  town: ['', 'St. Ives', 'UNKNOWN', '-', 'Newcastle upon Tyne'],
  postcode: [
    '',
    'NF1 1NF',
    'ZZ99 3VZ',
    'SE175DN',
    'se17 5dn',
    'W1A 1AA',
    'SE17 5D',
    'B2 9AB',
    'BFPO 12',
    'AI1 1AA',
    'unknown',
    'M6 7FE',
    'A1AA 1AA',
  ],
  address_from: ['', '2013-04-31', '0999-01-01'],
  previous_addresses: [
    '',
    '|Hull',
    '9 Low Road|Hull|NF1 1NF|1999|',
    'a|b|c|d|e',
    '9 Low Road|Hull|HU2 9BN|0999-01-01|',
    ';|;',
  ],
  phones: [
    '',
    '06295741470',
    '+44 (0)6295 741470',
    '+446295741470',
    '0044 6295741470',
    '07000000000',
    '01234567890',
    '00496295741470',
    '06295741470 x12',
    '06295741470;06295741471',
    '06295741470;',
    '+44 06295741470',
    '44 6295741470',
    '(0)6295741470',
    '0',
    '+',
    '12',
    '+446295741470(0)',
    '077 00900461',
    '0629574147',
  ],
  emails: [
    '',
    'COLE@EXAMPLE.COM',
    'mailto:cole.brand.2hwci@example.com',
    'none@example.com',
    'noreply@example.com',
    'at home',
    'cole.brand.2hwci@example',
    'cole.brand.2hwci@example..com',
    'cole.brand.2hwci@.example.com',
    'cole.brand.2hwci@a@b.com',
    'a@b.c;d@e.f',
    `${'a'.repeat(65)}@b.c`,
    `${'a'.repeat(64)}@${'b'.repeat(252)}.c`,
  ],
  vehicles: [
    '',
    'SW16 CXU',
    'sw16cxu',
    'A123ABC',
    'SI16CXU',
    'SW01CXU',
    'SZ16CXU',
    'SW16CIU',
    'NOT A CAR',
    'SW16CXU;LJ63WCM',
  ],
  associates: ['', 'Ann', 'Ann|wife|x', ';Ann|wife;Bo|', '|'],
  marking: ['', 'OFFICIAL', 'SECRET', 'official sensitive', 'x'],
  review_date: ['', '2029-02-29'],
}

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a  b',
    ' a ',
    'a\\b',
    'a"b',
    '"',
    'é',
    '\t',
    '\u007f',
    '\u200b',
    ';;a; b',
    '|',
    ';',
    'N/A',
    '-',
    '.',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
)
const change = fc.constantFrom(...columns).chain((column) => {
  const known = others[column] ?? []
  const cell = known.length === 0 ? hostile : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, hostile)
  return fc.tuple(fc.constant(column), cell)
})
const row = fc.array(change, { maxLength: 4 }).map((changes) => {
  const changed = new Map(changes)
  return columns.map((column) => changed.get(column) ?? usual[column] ?? '')
})

test.each(['synthetic', 'live'] as const)(
  'people read from their bytes are those of the general path, sheets and keys among them: %s data',
  async (origin) => {
    const parse = createBatchParser(screenWith(model), screenPlainWith(model))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
        const lines = rows.map((cells) => lineOf(cells))
        const { either, general } = await rowsBothWays(parse, { ...spec, id: origin, origin }, lines)
        expect(either).toEqual(general)
      }),
      { numRuns: 150 },
    )
  },
)

test.each(Object.entries(others).flatMap(([column, cells]) => cells.map((cell) => [column, cell] as const)))(
  'a person with the %s %j is the same either way',
  async (column, cell) => {
    const parse = createBatchParser(screenWith(model), screenPlainWith(model))
    const cells = columns.map((name) => (name === column ? cell : (usual[name] ?? '')))
    const { either, general } = await rowsBothWays(parse, spec, [lineOf(cells)])
    expect(either).toEqual(general)
  },
)

test('the general path is not asked for a usual row', async () => {
  const parse = createBatchParser(() => {
    throw new Error('asked')
  }, screenPlainWith(model))
  const { bad, rowLines, warnings } = await parse(jobOf(spec, [lineOf(columns.map((name) => usual[name] ?? ''))]))
  expect({ bad, rows: rowLines.length, warnings }).toEqual({ bad: [], rows: 1, warnings: {} })
})
