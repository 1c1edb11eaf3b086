import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { associationRow } from '../../../src/extracts/rows/associationRow.ts'
import { disposalRow } from '../../../src/extracts/rows/disposalRow.ts'
import { misconductRow } from '../../../src/extracts/rows/misconductRow.ts'
import { nominalRow } from '../../../src/extracts/rows/nominalRow.ts'
import { reportPersonRow } from '../../../src/extracts/rows/reportPersonRow.ts'
import { reportRow } from '../../../src/extracts/rows/reportRow.ts'
import { workforceRow } from '../../../src/extracts/rows/workforceRow.ts'

const kinds = [workforceRow, nominalRow, disposalRow, reportRow, reportPersonRow, misconductRow, associationRow]
const columns = kinds.flatMap(({ kind, schema }) =>
  Object.entries(schema.shape).map(([name, field]) => [`${kind}.${name}`, field as z.ZodType] as const),
)

const lengths = [1, 19, 20, 21, 30, 31, 40, 41, 64, 65, 200, 201, 1000, 1001, 4000, 4001, 8000, 8001, 60_000, 60_001]
const cell = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom(...lengths).map((length) => 'x'.repeat(length)),
  fc.constantFrom(
    '43',
    'Met',
    'M',
    'female',
    'Guilty',
    'officer',
    'OFFICIAL',
    'official-sensitive',
    'subject',
    '1',
    '3x5x2',
    'E',
  ),
  fc.constantFrom('2024-02-29', '2023-02-29', '0000-01-01', '1980-01-02 ', '02/01/1980'),
  fc.constantFrom('0', '12', '1234567890', '-1', '1.5', '900.00', '1e3', '0x10', ' 7', '9'.repeat(13)),
)

/** The schema counts characters, the quick check the two halves of one: the schema then decides. */
const hasHalves = (text: string): boolean => /[\ud800-\udfff]/.test(text)

describe('the quick check of a column says what its schema says', () => {
  test.each(columns)('%s', (_name, field) => {
    const quick = field.meta()?.quick
    fc.assert(
      fc.property(cell, (value) => {
        const parsed = field.safeParse(value)
        const found = quick?.(value)
        if (found === undefined && hasHalves(value)) return
        expect(found).toEqual(parsed.success ? parsed.data : undefined)
      }),
      { numRuns: 300 },
    )
  })
})
