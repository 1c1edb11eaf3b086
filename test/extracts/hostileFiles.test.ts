import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { check } from './support/checker.ts'
import { nominal, nominalCsv, nominals } from './support/nominals.ts'
import { scratchFolder } from './support/scratch.ts'

const file = scratchFolder()
const canary = 'CANARY'
const header = 'nominal_id,forenames,surname,date_of_birth,description\n'
const good = Array.from({ length: 40 }, (_, i) => `G${i},Ann,Good,1980-01-02,\n`).join('')

const withRow = (row: string | Buffer): Buffer =>
  Buffer.concat([Buffer.from(header + good), Buffer.from(row), Buffer.from('\n')])

describe('one bad row among good ones is rejected, and only that', () => {
  test.each([
    ['columns', 'too few cells', `N1,${canary}`],
    ['columns', 'too many cells', `N1,${canary},x,1980-01-02,,,`],
    ['bad-quotes', 'text after a closing quote', `N1,"${canary}"x,y,1980-01-02,`],
    ['nul', 'a NUL byte', `N1,${canary}\0,x,1980-01-02,`],
    [
      'bad-encoding',
      'a lone surrogate in UTF-8',
      Buffer.concat([Buffer.from('N1,é'), Buffer.from([0xed, 0xa0, 0x80])]),
    ],
    ['control-character', 'an escape character', `N1,${canary}\u001b[31m,x,1980-01-02,`],
    ['control-character', 'a C1 control character', `N1,${canary}\u009b,x,1980-01-02,`],
    ['required', 'an empty key', `,${canary},x,1980-01-02,`],
    ['too-long', 'a very long key', `${canary.repeat(20)},x,y,1980-01-02,`],
    ['too-long', 'a very long name', `N1,${canary.repeat(200)},y,1980-01-02,`],
    ['duplicate-key', 'a key seen before', `G7,${canary},x,1980-01-02,`],
  ])('%s: %s', async (code, _name, row) => {
    const names = Buffer.from('U1,Zoë,Good,1980-01-02,\nU2,Renée,Good,1980-01-02,\n')
    const report = await check(file('row.csv', Buffer.concat([withRow(row), names])))
    expect(report).toMatchObject({ status: 'good', rows: { accepted: 42, rejected: 1 }, rejectsByCode: { [code]: 1 } })
    expect(report.rejects[0]).toMatchObject({ line: 42, code })
    expect(JSON.stringify(report)).not.toContain(canary)
  })
})

describe('names and texts no program should trip over', () => {
  test.each([
    ['formulas', '=1+1'],
    ['SQL', "Robert'); DROP TABLE record;--"],
    ['prototype names', '__proto__'],
    ['right-to-left override', 'Sm\u202eith'],
    ['emoji', '👩‍👩‍👧'],
    ['combining marks', 'Z\u0300\u0301\u0302algo'],
    ['a single letter', 'X'],
  ])('%s are only text', async (_name, name) => {
    const cells = `"${name.replaceAll('"', '""')}"`
    expect(await check(file('text.csv', withRow(`N1,${cells},${cells},1980-01-02,${cells}`)))).toMatchObject({
      status: 'good',
      rows: { accepted: 41 },
    })
  })

  test('the big list of naughty strings is read, rejected or warned of, never refused or quoted', async () => {
    const list = JSON.parse(
      readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8'),
    ) as string[]
    const rows = list.map((text, i) => `B${i},Ann,Good,1980-01-02,"${text.replaceAll('"', '""')}"\n`)
    const report = await check(file('naughty.csv', header + good.repeat(1) + rows.join('')))
    expect(report.status).toBe('good')
    expect(report.rows.read).toBe(40 + list.length)
    for (const code of Object.keys(report.rejectsByCode)) {
      expect(['control-character', 'line-break', 'too-long']).toContain(code)
    }
  })
})

test('Windows-1252 is read as such', async () => {
  const csv = nominalCsv([nominal(1, { surname: 'Brontë' }), ...nominals(5).slice(1)])
  expect(await check(file('windows.csv', iconv.encode(csv, 'windows-1252')))).toMatchObject({
    status: 'good',
    encoding: 'windows-1252',
    warnings: {},
  })
})

test('30 % bad rows refuse the file, and the report shows the first of them', async () => {
  const rows = nominals(100).map((row, i) => (i % 10 < 3 ? { ...row, sex: canary } : row))
  const report = await check(file('bad.csv', nominalCsv(rows)))
  expect(report).toMatchObject({
    status: 'refused',
    refusal: { code: 'too-many-rejects', message: expect.stringContaining('30 of 100 rows') },
    rows: { read: 100, accepted: 70, rejected: 30 },
  })
  expect(report.rejects).toHaveLength(20)
  expect(report.rejects[0]).toMatchObject({ line: 2, column: 'sex', code: 'not-in-list' })
  expect(JSON.stringify(report)).not.toContain(canary)
})

test('a malformed row over several lines refuses the file: rows may hide in it', async () => {
  const csv = `${header}N1,Ann,"${canary},1980-01-02,\nN2,Bob,Good",1981-01-02,x\n${good}`
  const report = await check(file('swallowed.csv', csv))
  expect(report).toMatchObject({ status: 'refused', refusal: { code: 'shape-across-lines' } })
  expect(report.refusal?.message).toMatch(/^Line 2:/)
  expect(JSON.stringify(report)).not.toContain(canary)
})

test('a header of a million columns is refused at once', async () => {
  const wide = `${'a,'.repeat(20_000)}b\n`
  expect(await check(file('wide.csv', wide))).toMatchObject({ refusal: { code: 'header-columns' } })
  expect(await check(file('wider.csv', `${'a,'.repeat(1_000_000)}b\n`))).toMatchObject({
    refusal: { code: 'record-too-long' },
  })
})

test.each([
  ['blank lines only', '\n\n \n'],
  ['a byte order mark only', '\ufeff'],
])('%s: empty', async (_name, csv) => {
  expect(await check(file('blank.csv', csv))).toMatchObject({ status: 'refused', refusal: { code: 'empty' } })
})
