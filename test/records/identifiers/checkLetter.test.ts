import { expect, test } from 'vitest'
import { fc } from '../../support/fastCheck.ts'
import { checkLetter } from '../../../src/records/identifiers/checkLetter.ts'

test.each([
  ['790163001', 'B'],
  ['01011100000410836', 'V'],
  ['0', 'Z'],
  ['22', 'Y'],
  ['23', 'Z'],
])('the digits %s carry the letter %s', (digits, letter) => {
  expect(checkLetter(digits)).toBe(letter)
})

test('digits beyond the range of a number keep their exact remainder', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (number) => {
      expect(checkLetter(number.toString())).toBe('ZABCDEFGHJKLMNPQRTUVWXY'.charAt(Number(number % 23n)))
    }),
  )
})
