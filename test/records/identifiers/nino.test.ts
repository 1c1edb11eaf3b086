import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseNino } from '../../../src/records/identifiers/nino.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each(['AB123456C', 'AB123456 ', 'ab 12 34 56 c', 'AB123456', 'AB123456D'])(
  '"%s" is valid and compared as AB123456',
  (raw) => {
    expect(normaliseNino(raw)).toMatchObject({ value: 'AB123456', validity: 'valid' })
  },
)

test.each([
  ['QQ123456C', 'QQ123456'],
  ['AO123456C', 'AO123456'],
  ['BG123456A', 'BG123456'],
  ['GB123456A', 'GB123456'],
  ['KN123456A', 'KN123456'],
  ['NK123456A', 'NK123456'],
  ['NT123456A', 'NT123456'],
  ['TN123456A', 'TN123456'],
  ['ZZ123456A', 'ZZ123456'],
  ['DA123456A', 'DA123456'],
  ['AB123456E', 'AB123456E'],
  ['11a11111', '11A11111'],
])('%s is invalid and kept as %s', (raw, value) => {
  expect(normaliseNino(raw)).toMatchObject({ value, validity: 'invalid' })
})

test.each(['AA000000A', 'AB999999C'])('%s is a placeholder', (raw) => {
  expect(normaliseNino(raw).validity).toBe('placeholder')
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('AB', '123456', 'C', ' ', 'qq', '0'), (raw) => {
      expect(isIdempotent(raw, normaliseNino)).toBe(true)
    }),
  )
})
