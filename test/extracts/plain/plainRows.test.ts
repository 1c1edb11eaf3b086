import { expect, test } from 'vitest'
import { recordForm } from '../../../src/extracts/csv/recordBatch.ts'
import { checkHeader } from '../../../src/extracts/mapping/checkHeader.ts'
import type { Encoding } from '../../../src/extracts/file/encodingProbe.ts'
import type { Mapping } from '../../../src/extracts/mapping/mapping.ts'
import { createPlainRows, mayBePlain } from '../../../src/extracts/plain/plainRows.ts'
import { createCopyEncoder } from '../../../src/store/copyEncoder.ts'
import { sourceOf } from '../../../src/store/source.ts'
import { createRecordEncoder } from '../../../src/store/extracts/encodeRecord.ts'
import { shippedMapping } from '../support/nominals.ts'

const columns = [
  'disposal_id',
  'nominal_id',
  'asn',
  'cjs_offence_code',
  'offence_title',
  'conviction_date',
  'result_code',
]
const mapping = await shippedMapping('disposals')
const context = { year: 2026, origin: 'live', placeholderNames: new Set<string>() } as const
const head = { kind: 'disposals', source: 'test', extractId: 1, withIds: true } as const

const rowsOf = (changed: Partial<Mapping> = {}, encoding: Encoding = 'utf-8') => {
  const encoder = createCopyEncoder()
  const records = createRecordEncoder(encoder, head)
  const used = { ...mapping, ...changed }
  return {
    encoder,
    rows: createPlainRows(used, checkHeader(used, columns), {
      encoding,
      context,
      out: encoder,
      records,
      screen: undefined,
      warn: () => undefined,
    }),
  }
}

const usual = 'N1-1,N1,16/01CD/01/00040714166G,TH68010,"Theft, from a shop",2017-05-13,1115'

const write = (line: string, { encoder, rows } = rowsOf()): boolean | undefined => {
  const bytes = Buffer.from(`before\n${line}\nafter`)
  const written = rows?.write(bytes, 7, 7 + Buffer.byteLength(line), {
    line: 2,
    hashes: sourceOf(new Uint8Array(32)),
    at: 16,
    id: 1,
  })
  expect(encoder.size() > 0).toBe(written === true)
  return written
}

test('a usual row is written from its bytes, quotes around cells or not', () => {
  expect(write(usual)).toBe(true)
  expect(write('N1-1,N1,,,,,')).toBe(true)
  const { encoder, rows } = rowsOf()
  write(usual, { encoder, rows })
  expect(encoder.take().toString('latin1')).toContain(
    '"asn":"1601CD0100040714166G","offenceSequence":0,"cjsOffenceCode":"TH68010"',
  )
})

test.each([
  ['without a key', ',N1,,,,,'],
  ['without an owner', 'N1-1,,,,,,'],
  ['with a cell too few', 'N1-1,N1,,,,'],
  ['with a cell too many', 'N1-1,N1,,,,,,'],
  ['with two blanks', 'N1-1,N1,,,Theft  of,,'],
  ['with a character beyond Latin letters', 'N1-1,N1,,,Thé 茶,,'],
  ['with a key beyond ASCII', 'N1-é,N1,,,Thé,,'],
  ['with a sign beyond ASCII', 'N1-1,N1,,,2 × 3,,'],
  ['with what JSON escapes', 'N1-1,N1,,,a\\b,,'],
  ['with a doubled quote', 'N1-1,N1,,,"a ""b""",,'],
  ['with a text after a quoted cell', 'N1-1,N1,,,"a"b,,'],
  ['with a quote that is not closed', 'N1-1,N1,,,,,"a'],
  ['with a wrong check letter', 'N1-1,N1,16/01CD/01/00040714166A,,,,'],
  ['with a day that does not exist', 'N1-1,N1,,,,2017-02-29,'],
  ['with an offence code of another shape', 'N1-1,N1,,XX,,,'],
])('a row %s is left to the general path, and nothing is written', (_name, line) => {
  expect(write(line)).toBe(false)
})

test('Latin letters are as they are in UTF-8 only', () => {
  const line = 'N1-1,N1,,,"Señor Şahin, Łódź",,'
  expect(write(line)).toBe(true)
  expect(write(line, rowsOf({}, 'windows-1252'))).toBe(false)
})

test('no row is, where cells are converted, joined or the same for all', () => {
  expect(rowsOf({ dates: 'DD/MM/YYYY' }).rows).toBeUndefined()
  expect(rowsOf({ codes: { result_code: { F: '1015' } } }).rows).toBeUndefined()
  expect(rowsOf({ values: { marking: 'OFFICIAL' } }).rows).toBeUndefined()
  const joined = { ...mapping.columns, offence_title: { columns: ['offence_title', 'asn'], join: ' ' } }
  expect(rowsOf({ columns: joined }).rows).toBeUndefined()
})

test('only records on one line are looked at', () => {
  expect([0, recordForm.quoted].every(mayBePlain)).toBe(true)
  expect([recordForm.irregular, recordForm.nul, recordForm.multiline, recordForm.unended].some(mayBePlain)).toBe(false)
})
