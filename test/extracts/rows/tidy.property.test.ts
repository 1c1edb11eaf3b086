import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { tidy } from '../../../src/extracts/rows/person/tidy.ts'
import { cleanText, singleLine } from '../../../src/records/index.ts'

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'B', ' ', '  ', '~', '\t', '\n', '\u007f', '\u00e9', 'e\u0301', '\u200b', '\u00a0'),
  }),
  fc.string({ unit: 'binary' }),
)

test('a cell that passes at a glance is what cleaning it in full gives', () => {
  fc.assert(
    fc.property(cell, (raw) => {
      expect(tidy(raw)).toBe(singleLine(cleanText(raw).value))
    }),
    { numRuns: 2000 },
  )
})
