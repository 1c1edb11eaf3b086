import { expect, test } from 'vitest'
import { parseTable } from '../../../src/records/reference/parseTable.ts'

test('comments and blank lines are skipped, cells are trimmed', () => {
  expect(parseTable('# note\r\na,b\r\n\r\n1, x \n', 'sample', ['a', 'b'])).toEqual([['1', 'x']])
})

test.each(['', 'b,a\n1,2', 'a\n1'])('a table %j without the expected header is refused by name', (text) => {
  expect(() => parseTable(text, 'sample', ['a', 'b'])).toThrow(
    expect.objectContaining({ code: 'bad-config', message: expect.stringContaining('sample') as string }) as Error,
  )
})

test('a row of another width is refused with its line, not its content', () => {
  expect(() => parseTable('a,b\nsecret', 'sample', ['a', 'b'])).toThrow(
    'Reference table sample, line 2: expected 2 cells',
  )
})
