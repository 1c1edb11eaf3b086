import { expect, test } from 'vitest'
import { csvLine } from '../../../src/demo/csv/csvLine.ts'

test.each([
  [['a', 'b', ''], 'a,b,\n'],
  [['a,b', 'c'], '"a,b",c\n'],
  [['say "no"'], '"say ""no"""\n'],
  [['two\nlines', 'x'], '"two\nlines",x\n'],
  [["=cmd|'/C'"], "=cmd|'/C'\n"],
])('%j is written by RFC 4180', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
