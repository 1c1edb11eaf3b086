import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normalisePncId } from '../../../src/records/identifiers/pncId.ts'
import { isIdempotent, textLike } from '../support.ts'

const pivotYear = 2026

test.each([
  ['1979/0163001B', '1979/0163001B'],
  ['2002/0073319Z', '2002/0073319Z'],
  ['1967/9893091D', '1967/9893091D'],
  ['2012/0052494Q', '2012/0052494Q'],
  ['20120052494Q', '2012/0052494Q'],
  ['81/34U', '1981/0000034U'],
  ['8134U', '1981/0000034U'],
  ['033Y', '2003/0000003Y'],
  ['03/3y', '2003/0000003Y'],
  [' 1979 / 0163001 b ', '1979/0163001B'],
  ['79/0163001B', '1979/0163001B'],
])('%s is valid and reads %s', (raw, value) => {
  expect(normalisePncId(raw, pivotYear)).toMatchObject({ value, validity: 'valid' })
})

test.each([
  ['20030011985Z', '2003/0011985Z'],
  ['20120052494O', '2012/0052494O'],
  ['20230583843N', '2023/0583843N'],
  ['2001/0171310S', '2001/0171310S'],
  ['2000/0410770Y', '2000/0410770Y'],
  ['1923/1234567AA', '1923/1234567AA'],
  ['1879/0163001B', '1879/0163001B'],
  ['PNC 12', 'PNC12'],
])('%s is invalid and kept as %s', (raw, value) => {
  expect(normalisePncId(raw, pivotYear)).toMatchObject({ value, validity: 'invalid' })
})

test.each(['', '  ', 'N/A', 'unknown', '-', '0000'])('"%s" is nothing', (raw) => {
  expect(normalisePncId(raw, pivotYear)).toMatchObject({ value: '', validity: 'placeholder' })
})

test('a serial of zeros passes the sum and still belongs to nobody', () => {
  expect(normalisePncId('2000/0000000Z', pivotYear).validity).toBe('placeholder')
})

test.each([
  ['26/34', 2026, '2026/'],
  ['26/34', 2025, '1926/'],
])('the century of %s with the pivot year %i is that of %s', (short, pivot, start) => {
  expect(normalisePncId(`${short}A`, pivot).value.startsWith(start)).toBe(true)
})

test('a year after the pivot year is invalid even with the right letter', () => {
  expect(normalisePncId('2012/0052494Q', 2011).validity).toBe('invalid')
})

test.each([
  ['790163001B', '1979/0163001B'],
  ['197963001F', '1979/0063001F'],
  ['197963001Z', '2019/7963001Z'],
])('nine digits without a slash are accepted when one reading alone passes: %s', (raw, value) => {
  expect(normalisePncId(raw, pivotYear)).toMatchObject({ value, validity: 'valid' })
})

test('nine digits whose two readings both fail are kept as they came', () => {
  expect(normalisePncId('200012345I', pivotYear)).toEqual({ value: '200012345I', validity: 'invalid' })
})

test.each(['201312345Q', '190212345Y'])(
  'nine digits whose two readings both pass are ambiguous, hence invalid: %s',
  (raw) => {
    expect(normalisePncId(`${raw.slice(0, 2)}/${raw.slice(2)}`, pivotYear).validity).toBe('valid')
    expect(normalisePncId(`${raw.slice(0, 4)}/${raw.slice(4)}`, pivotYear).validity).toBe('valid')
    expect(normalisePncId(raw, pivotYear)).toEqual({ value: raw, validity: 'invalid' })
  },
)

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('19', '20', '7', '0', '/', '163001', 'B', 's', ' '), (raw) => {
      expect(isIdempotent(raw, (text) => normalisePncId(text, pivotYear))).toBe(true)
    }),
  )
})

test('every serial has exactly one letter that makes it valid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2026 }), fc.integer({ min: 1, max: 9_999_999 }), (year, serial) => {
      const valid = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').filter(
        (letter) => normalisePncId(`${year}/${serial}${letter}`, pivotYear).validity === 'valid',
      )
      expect(valid).toHaveLength(1)
    }),
  )
})
