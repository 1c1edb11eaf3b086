import { expect, test } from 'vitest'
import { splitFound, splitRecord } from '../../../src/linkage/blocks/splitRecord.ts'
import * as field from '../../../src/matchers/kernel/fields.ts'
import { fc } from '../../support/fastCheck.ts'
import { kernelComparisons } from '../../support/kernelComparisons.ts'
import { personModel } from '../../support/personModel.ts'

const columns = 2
const { exports, ints, place, write } = kernelComparisons(personModel())

/** Where the cells of a record lie as the kernel notes them, counted from its start; undefined where it does not have two. */
const compiled = (record: string): number[] | undefined => {
  const at = write(0, Buffer.from(record))
  if (exports.splitRow(0, at, at + record.length) === 0) return undefined
  const cells = place(field.cells) / 4
  return Array.from(ints.subarray(cells, cells + columns * 2), (end) => end - at)
}

const plain = (record: string): number[] | undefined => {
  const [starts, ends] = [new Int32Array(columns), new Int32Array(columns)]
  splitRecord({ bytes: Buffer.from(record), starts, ends, text: () => '' }, 0, record.length)
  return splitFound.count === columns ? [starts[0]!, ends[0]!, starts[1]!, ends[1]!] : undefined
}

const letters = fc.nat(34).map((length) => 'x'.repeat(length))
const blanks = fc.constantFrom('', '', '', ' ', '\t', ' \v ')
const cell = fc.tuple(blanks, letters, fc.constantFrom('', ' '), letters, blanks).map((parts) => parts.join(''))

test('a record is split as JavaScript does it, wherever blanks and commas stand', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 3 }), (cells) => {
      const record = cells.join(',')
      expect(compiled(record)).toEqual(plain(record))
    }),
    { numRuns: 2_000 },
  )
})

test.each([14, 15, 16, 17, 30, 31, 32, 33])('blanks around a comma at byte %i are left out', (at) => {
  for (const [before, after] of [
    ['', ' '],
    [' ', ''],
    [' ', ' '],
  ] as const) {
    const record = `${'x'.repeat(at - before.length)}${before},${after}yy`
    expect(compiled(record)).toEqual([0, at - before.length, at + 1 + after.length, record.length])
  }
})
