import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseAsn } from '../../../src/records/identifiers/asn.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each(['1101ZD0100000410836V', '11/01ZD/01/00000410836V', '1101ZD01410836V', '11/01ZD/01/410836v'])(
  '%s is valid and reads 1101ZD0100000410836V',
  (raw) => {
    expect(normaliseAsn(raw)).toMatchObject({ value: '1101ZD0100000410836V', validity: 'valid' })
  },
)

test('the extra code of the 21-character form is dropped before the check', () => {
  expect(normaliseAsn('11A01ZD0100000410836V')).toMatchObject({ value: '1101ZD0100000410836V', validity: 'valid' })
})

test.each([
  ['1101ZD0100000448754J', '1101ZD0100000448754J'],
  ['1101ZD01410811A', '1101ZD0100000410811A'],
  ['1101ZD', '1101ZD'],
  ['1101ZD0100000410836O', '1101ZD0100000410836O'],
])('%s is invalid and kept as %s', (raw, value) => {
  expect(normaliseAsn(raw)).toMatchObject({ value, validity: 'invalid' })
})

test('1101ZD0100000448754 is valid with its right letter', () => {
  expect(normaliseAsn('1101ZD0100000448754K').validity).toBe('valid')
})

test('force and system of letters take no part in the check', () => {
  expect(normaliseAsn('11XXZDAA00000410836K').validity).toBe(normaliseAsn('11YYZDBB00000410836K').validity)
})

test('a sequence of zeros is a placeholder', () => {
  expect(normaliseAsn('1101ZD0100000000000A').validity).toBe('placeholder')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('1101ZD01', '00000410836', 'V', '/', 'A', '0', '11', 'k'), (raw) => {
      expect(isIdempotent(raw, normaliseAsn)).toBe(true)
    }),
  )
})
