import { expect, test } from 'vitest'
import { createBatchParser } from '../../../src/extracts/parse/createBatchParser.ts'
import { rowKinds } from '../../../src/extracts/rows/rowKinds.ts'
import { screenPlainWith, screenWith } from '../../../src/matchers/index.ts'
import type { RecordKind } from '../../../src/records/index.ts'
import { fc } from '../../support/fastCheck.ts'
import { personModel } from '../../support/personModel.ts'
import { shippedMapping } from '../support/nominals.ts'
import { jobOf, lineOf, rowsBothWays, specOf } from './rowsBothWays.ts'

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a  b',
    ' a ',
    'a\\b',
    'a"b',
    '"',
    'é',
    'Łyś',
    'a × b',
    'Å ÷',
    'e\u0301',
    '\u00c3\u00a9',
    '\t',
    '\u007f',
    '\u200b',
    ';;a; b',
    '|',
    ';',
    'N/A',
    '-',
    '.',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
)

type Cells = Readonly<Record<string, string>>

/** Rows of a kind, whose usual cells are written from their bytes: `others` are read in some other way, `weak` ones are plain with a warning, `plain` ones without. */
export type PlainCase = {
  readonly kind: RecordKind
  readonly usual: Cells
  readonly others: Readonly<Record<string, readonly string[]>>
  readonly weak: readonly (readonly [column: string, cell: string])[]
  readonly plain: readonly (readonly [column: string, cell: string])[]
}

/** Tests that rows of a kind are the same from their bytes as by the general path, with keys, sheets, rejects and warnings. */
export const testBothWays = async ({ kind, usual, others, weak, plain }: PlainCase): Promise<void> => {
  const columns = rowKinds[kind].columns.map(({ name }) => name)
  const spec = specOf(await shippedMapping(kind), columns)
  const model = personModel()
  const usualWith = (changed: Cells): string => lineOf(columns.map((name) => changed[name] ?? usual[name] ?? ''))

  const change = fc.constantFrom(...columns).chain((column) => {
    const known = others[column] ?? []
    const cell = known.length === 0 ? hostile : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, hostile)
    return fc.tuple(fc.constant(column), cell)
  })
  const row = fc.array(change, { maxLength: 4 }).map((changes) => usualWith(Object.fromEntries(changes)))

  test.each([
    ['synthetic', 'utf-8'],
    ['live', 'utf-8'],
    ['live', 'windows-1252'],
  ] as const)(
    'people read from their bytes are those of the general path, sheets and keys among them: %s data, %s',
    async (origin, encoding) => {
      const parse = createBatchParser(screenWith(model), screenPlainWith(model))
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (lines) => {
          const { either, general } = await rowsBothWays(
            parse,
            { ...spec, id: `${origin} ${encoding}`, origin, encoding: { encoding, flawed: false } },
            lines,
          )
          expect(either).toEqual(general)
        }),
        { numRuns: 50 },
      )
    },
  )

  test.each(Object.entries(others).flatMap(([column, cells]) => cells.map((cell) => [column, cell] as const)))(
    'a person with the %s %j is the same either way',
    async (column, cell) => {
      const parse = createBatchParser(screenWith(model), screenPlainWith(model))
      const { either, general } = await rowsBothWays(parse, spec, [usualWith({ [column]: cell })])
      expect(either).toEqual(general)
    },
  )

  const unasked = async (column: string, cell: string): Promise<unknown> => {
    const parse = createBatchParser(() => {
      throw new Error('asked')
    }, screenPlainWith(model))
    const { bad, rowLines, warnings } = await parse(jobOf(spec, [usualWith({ [column]: cell })]))
    return { bad, rows: rowLines.length, warnings }
  }

  test.each([['', ''] as const, ...plain])(
    'the general path is not asked for a row with %s %j',
    async (column, cell) => {
      expect(await unasked(column, cell)).toEqual({ bad: [], rows: 1, warnings: {} })
    },
  )

  test.each(weak)('nor with the weak %s %j, of which it warns', async (column, cell) => {
    expect(await unasked(column, cell)).toEqual({ bad: [], rows: 1, warnings: { [column]: 1 } })
  })
}
