import { expect, test } from 'vitest'
import { table } from '../../src/text/table.ts'

test('columns are aligned, numbers to the right with thousands apart', () => {
  const text = table(
    [
      { title: 'name', value: (row: readonly [string, number]) => row[0] },
      { title: 'rows', value: (row: readonly [string, number]) => row[1], align: 'right' },
    ],
    [
      ['nominals', 1234567],
      ['hr', 5],
    ],
  )
  expect(text).toBe('name           rows\nnominals  1,234,567\nhr                5')
})
