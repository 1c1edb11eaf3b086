import { describe, expect, test } from 'vitest'
import { checkHeader } from '../../../src/extracts/mapping/checkHeader.ts'
import { createColumnReader } from '../../../src/extracts/mapping/columnReader.ts'
import { parseMapping } from '../../../src/extracts/mapping/readMapping.ts'
import { shippedMapping } from '../support/nominals.ts'

const readerOf = (mapping: Awaited<ReturnType<typeof shippedMapping>>, row: Readonly<Record<string, string>>) => {
  const warnings: string[] = []
  const read = createColumnReader(mapping, checkHeader(mapping, Object.keys(row)))
  return { outcome: read(Object.values(row), (column) => warnings.push(column)), warnings }
}

const export1 = {
  'RECORD REF': 'R1',
  'FORENAME 1': 'Ann',
  'FORENAME 2': '',
  'FORENAME 3': 'Mary',
  'FILE NAME': 'Smith',
  'ALIAS 1': 'Jones',
  'ALIAS 2': '',
  DOB: '02/01/1980',
  'ALIAS DOBS': '1/2/1980 / 03.04.1980',
  SEX: 'FEMALE',
  'ADDRESS 1': 'Flat 2',
  'ADDRESS 2': '9 Mill Lane',
  'PREV ADDRESS': '1 Old Street',
  'PREV TOWN': '',
  'PREV POSTCODE': 'LS1 1AA',
  'PREV FROM': '05/06/2001',
  'PREV TO': '',
  TEL: '07700 900461 / 07700 900462',
  OPERATOR: 'not loaded',
}

describe('another layout', async () => {
  const mapping = await shippedMapping('pnc-export')

  test('is brought into the canonical columns', () => {
    const { outcome } = readerOf(mapping, export1)
    expect(outcome).toMatchObject({
      ok: true,
      row: {
        nominal_id: 'R1',
        forenames: 'Ann Mary',
        surname: 'Smith',
        aliases: 'Jones',
        date_of_birth: '1980-01-02',
        other_dates_of_birth: '1980-02-01;1980-04-03',
        sex: 'F',
        address: 'Flat 2, 9 Mill Lane',
        previous_addresses: '1 Old Street||LS1 1AA|2001-06-05|',
        phones: '07700 900461;07700 900462',
        nino: '',
      },
    })
  })

  test('leaves a date of another form for the row check', () => {
    const { outcome } = readerOf(mapping, { ...export1, DOB: 'May 1980' })
    expect(outcome).toMatchObject({ row: { date_of_birth: 'May 1980' } })
  })

  test('leaves no delimiter of ours in a cell', () => {
    const { outcome } = readerOf(mapping, { ...export1, TEL: '07700 900461 ext; 5 / x' })
    expect(outcome).toMatchObject({ row: { phones: '07700 900461 ext, 5;x' } })
  })
})

describe('the canonical layout', async () => {
  const mapping = await shippedMapping('nominals')
  const row = { nominal_id: 'N1', forenames: 'Ann', surname: 'Smith', date_of_birth: '1980-01-02', description: '' }

  test.each([
    ['NUL', { surname: 'a\0b' }, 'control-character', 'surname'],
    ['a control character', { surname: 'a\u0007b' }, 'control-character', 'surname'],
    ['a C1 control character', { surname: 'a\u0085b' }, 'control-character', 'surname'],
    ['a line break in a one-line cell', { description: 'a\nb' }, 'line-break', 'description'],
  ])('rejects %s', (_name, cells, code, column) => {
    expect(readerOf(mapping, { ...row, ...cells }).outcome).toEqual({ ok: false, column, code })
  })

  test.each([
    ['a bidirectional control', { surname: 'Sm\u202eith' }],
    ['an invisible character', { surname: 'Sm\u200bith' }],
    ['a replacement character', { surname: 'Sm\ufffdth' }],
  ])('warns of %s', (_name, cells) => {
    const { outcome, warnings } = readerOf(mapping, { ...row, ...cells })
    expect(outcome.ok).toBe(true)
    expect(warnings).toEqual(['surname'])
  })

  test('says nothing of accents and other scripts', () => {
    expect(readerOf(mapping, { ...row, surname: 'Łukasz-字é’' }).warnings).toEqual([])
  })

  test('rejects a row of another width', () => {
    const read = createColumnReader(mapping, checkHeader(mapping, Object.keys(row)))
    expect(read(['N1', 'Ann'], () => undefined)).toEqual({ ok: false, column: '', code: 'columns' })
  })
})

test('a value stands for a column the file does not have', () => {
  const mapping = parseMapping(
    'name: hr\nkind: workforce\nversion: 1\ndates: DD-MON-YYYY\nvalues: {force: "46"}\ncolumns: {number: NO, class: TYPE, forenames: FN, surname: SN, date_of_birth: DOB}',
    'hr',
  )
  const row = { NO: '123', TYPE: 'officer', FN: 'Ann', SN: 'Smith', DOB: '2 Jan 1980' }
  expect(readerOf(mapping, row).outcome).toMatchObject({ row: { force: '46', date_of_birth: '1980-01-02' } })
})
