import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createBatchParser } from '../../../src/extracts/parse/createBatchParser.ts'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import { shippedMapping } from '../support/nominals.ts'
import { lineOf, rowsBothWays, specOf } from './rowsBothWays.ts'

const columns = rowKinds.disposals.columns.map(({ name }) => name)
const mapping = await shippedMapping('disposals')
const parse = createBatchParser(() => ({ keys: new Int32Array(0), sheet: undefined }))

const usual: Readonly<Record<string, string>> = {
  disposal_id: 'N1-1',
  nominal_id: 'N1',
  court: 'Highbury Corner Magistrates Court',
  case_reference: '17/2351/019256H',
  asn: '16/01CD/01/00040714166G',
  offence_sequence: '1',
  cjs_offence_code: 'TH68010',
  npcc_offence_code: '5.5.3',
  home_office_code: '046/00',
  offence_title: 'Theft, from a shop',
  qualifiers: 'DV;HA',
  plea: 'Not Guilty',
  adjudication: 'Guilty',
  offence_start: '2016-11-28',
  conviction_date: '2017-05-13',
  result_code: '1115',
  result_text: 'Suspended imprisonment',
  duration: '3M',
  amount: '900.50',
  tic_count: '0',
  live_status: 'BAILED',
  appeal: 'none',
  marking: 'OFFICIAL-SENSITIVE',
}

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'x',
    'a  b',
    ' a ',
    "O'Neill",
    'a\\b',
    'a"b',
    'é',
    '\t',
    '\u007f',
    '\u200b',
    ';;a; b',
    '=1',
    'N/A',
    '-',
  ),
  fc.constantFrom(
    '17/2351/019256A',
    '17/2351/19256H',
    '16/01CD/01/00040714166A',
    '1601CD0100040714166G',
    '00/0000/000000Z',
  ),
  fc.constantFrom(
    '16/01CD/01/00000000000Z',
    '2017-02-29',
    '0000-01-01',
    '1.8',
    'th68010',
    '46/00',
    'guilty',
    'SECRET',
    '007',
    '12.5',
    '1e3',
  ),
  fc
    .constantFrom(20, 21, 40, 41, 60, 61, 64, 65, 200, 201, 400, 401, 1000, 1001, 4001)
    .map((length) => 'x'.repeat(length)),
  fc.string({ unit: 'grapheme-ascii', maxLength: 20 }),
)

const row = fc
  .dictionary(fc.constantFrom(...columns), odd, { maxKeys: 3 })
  .map((changed) => columns.map((column) => changed[column] ?? usual[column] ?? ''))

test.each([',', '\t', '|'])('rows read from their bytes are the rows of the general path: %j', async (delimiter) => {
  const spec = specOf({ ...mapping, delimiter }, columns)
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const { either, general } = await rowsBothWays(
        parse,
        spec,
        rows.map((cells) => lineOf(cells, delimiter)),
      )
      expect(either).toEqual(general)
    }),
    { numRuns: 100 },
  )
})
