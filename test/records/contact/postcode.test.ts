import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { outcode } from '../../../src/records/contact/outcode.ts'
import { normalisePostcode } from '../../../src/records/contact/postcode.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['SW1A1AA', 'SW1A1AA', 'SW1A'],
  ['EC1A1BB', 'EC1A1BB', 'EC1A'],
  ['DN551PT', 'DN551PT', 'DN55'],
  ['GIR0AA', 'GIR0AA', 'GIR'],
  [' sw1a 1aa ', 'SW1A1AA', 'SW1A'],
  ['M1 1AE', 'M11AE', 'M1'],
  ['B33 8TH', 'B338TH', 'B33'],
  ['CR2 6XH', 'CR26XH', 'CR2'],
  ['W1A 0AX', 'W1A0AX', 'W1A'],
  ['BFPO 58', 'BFPO58', 'BFPO'],
])('%s is valid, reads %s and lies in %s', (raw, value, outward) => {
  expect(normalisePostcode(raw)).toMatchObject({ value, validity: 'valid' })
  expect(outcode(value)).toBe(outward)
})

test.each(['SW1A1A', 'AI11AA', 'SW1A', '1AA', 'SW1A1AAA', 'ELSEWHERE'])('%s is invalid', (raw) => {
  expect(normalisePostcode(raw)).toMatchObject({ value: raw, validity: 'invalid' })
})

test.each(['NF1 1NF', 'NF11NF', 'NF11FA', 'ZZ993VZ', 'ZZ99 3VZ', 'N/A', ''])(
  '"%s" is no place anybody lives at',
  (raw) => {
    expect(normalisePostcode(raw).validity).toBe('placeholder')
  },
)

test('a text too short for a postcode has no outcode', () => {
  expect(outcode('SW1')).toBe('')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('SW1A', '1AA', ' ', 'bfpo', 'NF1', '1NF', '9'), (raw) => {
      expect(isIdempotent(raw, normalisePostcode)).toBe(true)
    }),
  )
})
