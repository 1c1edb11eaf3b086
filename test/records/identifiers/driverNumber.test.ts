import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseDriverNumber } from '../../../src/records/identifiers/driverNumber.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
  ['morga 657054 sm9ij', 'MORGA657054SM9IJ'],
  ['MORGA657054SM9IJ 35', 'MORGA657054SM9IJ'],
])('%s is valid and reads %s', (raw, value) => {
  expect(normaliseDriverNumber(raw)).toMatchObject({ value, validity: 'valid' })
})

test.each(['MORGA657054SM9I', 'MORGA657054SM9IJ000', '0000MORGA657054SM9IJ', 'MORGA65705'])(
  '%s is short or padded, hence invalid',
  (raw) => {
    expect(normaliseDriverNumber(raw)).toMatchObject({ value: raw, validity: 'invalid' })
  },
)

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('MORGA', '657054', 'SM9', 'IJ', '35', ' '), (raw) => {
      expect(isIdempotent(raw, normaliseDriverNumber)).toBe(true)
    }),
  )
})
