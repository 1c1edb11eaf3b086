import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' }
import { parseString } from 'fast-csv'
import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { csvLine } from '../../src/text/csvLine.ts'

const readBack = (text: string): Promise<string[][]> =>
  new Promise((resolve, reject) => {
    const rows: string[][] = []
    parseString(text, { headers: false })
      .on('data', (row: string[]) => rows.push(row))
      .on('error', reject)
      .on('end', () => resolve(rows))
  })

test('no cell is a formula to a spreadsheet, and every cell reads back', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...naughtyStrings),
    fc.stringMatching(/^[=+\-@\t\r\n＝＋－＠]/),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 2, maxLength: 5 }), async (cells) => {
      const [row = []] = await readBack(csvLine(['first', ...cells]))
      expect(row).toHaveLength(cells.length + 1)
      for (const [at, text] of row.slice(1).entries()) {
        expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
        expect([cells[at], `'${cells[at]}`]).toContain(text)
      }
    }),
    { numRuns: 1_000 },
  )
})

test('numbers stay numbers, and nothing is an empty cell', () => {
  expect(csvLine([-5, '-5', undefined, null, 'a,b'])).toBe(`-5,'-5,,,"a,b"\r\n`)
})
