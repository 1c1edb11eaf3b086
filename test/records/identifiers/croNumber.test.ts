import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseCroNumber } from '../../../src/records/identifiers/croNumber.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['65656/91H', '065656/91H'],
  ['065656/91H', '065656/91H'],
  ['06565691h', '065656/91H'],
  ['265416/21G', '265416/21G'],
  ['SF05/482703J', 'SF05/482703J'],
  ['SF05482703J', 'SF05/482703J'],
  ['SF83/50058Z', 'SF83/50058Z'],
])('%s is valid and reads %s', (raw, value) => {
  expect(normaliseCroNumber(raw)).toMatchObject({ value, validity: 'valid' })
})

test.each([
  ['85227/65G', '085227/65G'],
  ['SF83/050058Z', 'SF83/050058Z'],
  ['85227-65L', '85227-65L'],
  ['1234567/65L', '1234567/65L'],
])('%s is invalid and kept as %s', (raw, value) => {
  expect(normaliseCroNumber(raw)).toMatchObject({ value, validity: 'invalid' })
})

test('85227/65 is valid with its right letter', () => {
  expect(normaliseCroNumber('85227/65L').validity).toBe('valid')
})

test.each(['000000/00Z', '0/00Z', 'SF00/0Z'])('%s passes the sum and is a placeholder', (raw) => {
  expect(normaliseCroNumber(raw).validity).toBe('placeholder')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('SF', '05', '482703', '/', 'J', '0', '91', 'h', ' '), (raw) => {
      expect(isIdempotent(raw, normaliseCroNumber)).toBe(true)
    }),
  )
})
