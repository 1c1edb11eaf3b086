import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normalisePassportNumber } from '../../../src/records/identifiers/passportNumber.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['533 401 372', '533401372', 'valid'],
  ['l8n-0021 34', 'L8N002134', 'valid'],
  ['AB12', 'AB12', 'invalid'],
  ['ABCDEFGH1', 'ABCDEFGH1', 'invalid'],
  ['5334013729', '5334013729', 'invalid'],
  ['123456789', '123456789', 'placeholder'],
  ['777777777', '777777777', 'placeholder'],
  ['none', '', 'placeholder'],
])('%s reads %s and is %s', (raw, value, validity) => {
  expect(normalisePassportNumber(raw)).toMatchObject({ value, validity })
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('5334', '01372', 'L', '-', '/', ' '), (raw) => {
      expect(isIdempotent(raw, normalisePassportNumber)).toBe(true)
    }),
  )
})
