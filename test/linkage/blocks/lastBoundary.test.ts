import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createRecordGuard } from '../../../src/extracts/csv/recordGuard.ts'
import { lastBoundary } from '../../../src/linkage/blocks/lastBoundary.ts'

const recordsOf = (...parts: readonly Buffer[]): string[] =>
  parts.flatMap((part) => {
    const guard = createRecordGuard({ delimiter: ',', recordBytes: 65_536 })
    return [guard.push(part), guard.end()].flatMap(({ bytes, starts, ends }) =>
      starts.map((start, i) => bytes.toString('utf8', start, ends[i])),
    )
  })

const cell = fc.constantFrom('a', '', ' ', '"b"', '"c\nd"', '"e""f"', '"g\r\nh,"', 'i"j', ' "k"', '"l" ', '"m"n')
const text = fc
  .array(fc.tuple(fc.array(cell, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n')))
  .map((records) => records.map(([cells, end]) => cells.join(',') + end).join(''))

test('cut at the boundary, a text has the records it has as a whole', () => {
  fc.assert(
    fc.property(text, fc.nat(), (whole, length) => {
      const bytes = Buffer.from(whole)
      const part = bytes.subarray(0, length % (bytes.length + 1))
      const end = lastBoundary(part)
      expect(end).toBeLessThanOrEqual(part.length)
      expect(recordsOf(bytes.subarray(0, end), bytes.subarray(end))).toEqual(recordsOf(bytes))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['a,b\nc,d\ne', 8],
  ['a,"b\nc\n', 0],
  ['x\na,"b\nc\n', 2],
  ['a\rb\rc', 4],
  ['a\r', 0],
  ['no end', 0],
  ['"q"\n"r\n"\ns', 9],
])('%j is whole up to %i', (text, end) => {
  expect(lastBoundary(Buffer.from(text))).toBe(end)
})
