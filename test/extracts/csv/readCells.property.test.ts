import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../../src/extracts/refusal.ts'
import { fastCsvRows, readAll, type ReadRow } from './readAll.ts'

const runs = { numRuns: 2000 }
const hostile = ['a', 'é', '字', '😀', ' ', '\t', '\u00a0', '\u2028', '\ufeff', "'", ';', '\u000b', '\u0085', '#', '\\']
const lineEnds = ['\n', '\r\n', '\r']

const textOf = (alphabet: readonly string[]) =>
  fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((parts) => parts.join(''))
const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
const cellsOf = (rows: readonly ReadRow[]) => rows.map(({ cells }) => cells)

describe('the direct path and the guard agree with fast-csv', () => {
  test('on hostile text without quotes', async () => {
    await fc.assert(
      fc.asyncProperty(textOf([...hostile, ...lineEnds, ',', ',']), chunkSizes, async (text, sizes) => {
        expect(cellsOf(await readAll(Buffer.from(text), sizes))).toEqual(await fastCsvRows(text))
      }),
      runs,
    )
  })

  test('on well-formed rows, quoted or not', async () => {
    const cell = textOf([...hostile, ...lineEnds, ',', '"'])
    const written = fc.tuple(cell, fc.boolean()).map(([text, always]) => {
      const needed = /[",\r\n]|^\s/.test(text)
      return always || needed ? `"${text.replaceAll('"', '""')}"` : text
    })
    const file = fc
      .array(fc.tuple(fc.array(written, { minLength: 1, maxLength: 4 }), fc.constantFrom(...lineEnds)), {
        maxLength: 6,
      })
      .map((rows) => rows.map(([cells, end]) => cells.join(',') + end).join(''))
    await fc.assert(
      fc.asyncProperty(file, chunkSizes, async (text, sizes) => {
        expect(cellsOf(await readAll(Buffer.from(text), sizes))).toEqual(await fastCsvRows(text))
      }),
      runs,
    )
  })

  test('on any text with quotes: what is read without a complaint is what fast-csv reads', async () => {
    await fc.assert(
      fc.asyncProperty(textOf([...hostile, ...lineEnds, ',', '"', '"', '"']), chunkSizes, async (text, sizes) => {
        const expected = await fastCsvRows(text)
        const read = await readAll(Buffer.from(text), sizes).catch((error: unknown) => {
          if (error instanceof Refusal) return undefined
          throw error
        })
        const complained = read === undefined || read.some(({ cells }) => typeof cells === 'string')
        expect(complained ? 'a complaint' : cellsOf(read)).toEqual(complained ? 'a complaint' : expected)
      }),
      runs,
    )
  })

  test('whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(textOf([...hostile, ...lineEnds, ',', '"', '\0']), chunkSizes, async (text, sizes) => {
        const outcome = (given: readonly number[]) =>
          readAll(Buffer.from(text), given).catch((error: unknown) => (error as Refusal).message)
        expect(await outcome(sizes)).toEqual(await outcome([text.length * 4 + 1]))
      }),
      runs,
    )
  })
})
