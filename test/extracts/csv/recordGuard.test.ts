import { expect, test } from 'vitest'
import { recordForm } from '../../../src/extracts/csv/recordBatch.ts'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'
import { readAll } from './readAll.ts'

const read = (text: string, chunk = 3) => readAll(Buffer.from(text), [chunk])

test.each([
  ['LF', 'a,b\nc,d\n'],
  ['CRLF', 'a,b\r\nc,d\r\n'],
  ['bare CR', 'a,b\rc,d\r'],
  ['mixed', 'a,b\r\nc,d\n'],
  ['no line end at the end', 'a,b\nc,d'],
])('lines end with %s', async (_name, text) => {
  expect(await read(text)).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['c', 'd'] },
  ])
})

test('blank lines are counted and left out', async () => {
  expect(await read('a,b\n\n \t\r\n\r\nc,d\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 5, cells: ['c', 'd'] },
  ])
})

test('a quoted cell keeps its line ends, and the lines after it keep their numbers', async () => {
  expect(await read('a,"x\r\ny\nz"\nc,d\n')).toEqual([
    { line: 1, cells: ['a', 'x\r\ny\nz'] },
    { line: 4, cells: ['c', 'd'] },
  ])
})

test.each([
  ['a quote inside an unquoted cell is a character', 'a,5" nail\nc,d\n', ['a', '5" nail']],
  ['a doubled quote is a quote', 'a,"say ""x"""\nc,d\n', ['a', 'say "x"']],
  ['blanks before a quote are dropped', 'a,  "b"  \nc,d\n', ['a', 'b']],
  ['text after a closing quote', 'a,"b"c\nc,d\n', 'bad-quotes'],
  ['NUL', 'a,b\0\nc,d\n', 'nul'],
])('%s', async (_name, text, cells) => {
  expect(await read(text)).toEqual([
    { line: 1, cells },
    { line: 2, cells: ['c', 'd'] },
  ])
})

test('forms say what a record holds', () => {
  const guard = createRecordGuard({ delimiter: ',', recordBytes: 100 })
  const { forms } = guard.push(Buffer.from('a\n"b"\nc"\n"d\ne"\n'))
  expect(forms).toEqual([
    0,
    recordForm.quoted,
    recordForm.quoted | recordForm.irregular,
    recordForm.quoted | recordForm.multiline,
  ])
  guard.push(Buffer.from('last'))
  expect(guard.end().forms).toEqual([recordForm.unended])
})

const canary = 'CANARY Cell Content'

test('a stray quote in a large file is found at once, with its line and no content', async () => {
  const row = `${canary},b,c\n`
  const lines = Math.ceil(8_000_000 / row.length)
  const text = Buffer.from(`${row.repeat(1000)}x,"${row}${row.repeat(lines)}`)
  const reading = readAll(text, [262_144])
  await expect(reading).rejects.toMatchObject({ code: 'stray-quote', message: expect.stringContaining('Line 1001:') })
  await expect(reading).rejects.not.toMatchObject({ message: expect.stringContaining('CANARY') })
})

test.each([
  ['stray-quote', `a,"${'x,y\n'.repeat(20_000)}`],
  ['stray-quote', `a,"${'x,y\n'.repeat(20_000)}",b\n`],
  ['record-too-long', `a,${'x'.repeat(70_000)}\n`],
  ['record-too-long', `a,"b",${'x'.repeat(300_000)}`],
  ['truncated', 'a,b\nc,"d\n'],
  ['truncated', 'a,b\nc,"d""'],
])('%s is refused', async (code, text) => {
  await expect(readAll(Buffer.from(text), [4096])).rejects.toMatchObject({ code })
})
