import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseDateOfBirth } from '../../../src/records/dates/dateOfBirth.ts'
import { isIdempotent, textLike } from '../support.ts'

const asOf = '2026-11-22'

test.each([
  ['1981-11-10', '1981-11-10', 'valid'],
  ['10/11/1981', '1981-11-10', 'valid'],
  ['1981-11', '1981-11', 'valid'],
  ['1981', '1981', 'valid'],
  ['1900-01-01', '1900-01-01', 'placeholder'],
  ['01/01/1900', '1900-01-01', 'placeholder'],
  ['1970-01-01', '1970-01-01', 'placeholder'],
  ['1985-01-01', '1985-01-01', 'invalid'],
  ['2026-11-23', '2026-11-23', 'invalid'],
  ['1926-11-22', '1926-11-22', 'valid'],
  ['1925-11-22', '1925-11-22', 'invalid'],
  ['1/2/90', '', 'invalid'],
  ['unknown', '', 'placeholder'],
  ['', '', 'placeholder'],
])('%s reads %s and is %s', (raw, value, validity) => {
  expect(normaliseDateOfBirth(raw, { asOf })).toMatchObject({ value, validity })
})

test.each([
  ['2010-06-15', 'valid'],
  ['2010-06-16', 'invalid'],
])('a birth on %s with service from 2026-06-15 is %s', (raw, validity) => {
  expect(normaliseDateOfBirth(raw, { asOf, serviceStart: '2026-06-15' }).validity).toBe(validity)
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('19', '81', '-', '11', '10', '/', '01', '00', ' '), (raw) => {
      expect(isIdempotent(raw, (text) => normaliseDateOfBirth(text, { asOf }))).toBe(true)
    }),
  )
})
