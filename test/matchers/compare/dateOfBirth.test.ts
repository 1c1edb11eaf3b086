import { expect, test } from 'vitest'
import { compareDates, dateLevel } from '../../../src/matchers/compare/dateOfBirth.ts'
import { birthDate } from '../../../src/matchers/pack/birthDate.ts'

const packed = (value: string): number => birthDate({ value, validity: 'valid' })

test.each([
  ['1980-11-10', '1980-11-10', 'exact'],
  ['1980-01-01', '1980-01-01', 'firstJanuary'],
  ['1980-10-11', '1980-11-10', 'swapped'],
  ['1980-11-10', '1980-11-16', 'typingError'],
  ['1980-11-12', '1980-11-21', 'typingError'],
  ['1985-11-10', '1958-11-10', 'typingError'],
  ['1985-11-10', '1975-11-10', 'typingError'],
  ['1980-11-10', '1981-11-10', 'nearYear'],
  ['1979-11-10', '1980-11-10', 'nearYear'],
  ['1980-11', '1980-11-10', 'partial'],
  ['1980', '1980-11-10', 'partialYear'],
  ['1980-11-10', '1980-11-25', 'twoParts'],
  ['1980-11-10', '1963-11-10', 'twoParts'],
  ['1980-11-10', '1983-02-25', 'nearby'],
  ['1980-11', '1980-12-10', 'nearby'],
  ['1980-11-10', '1990-02-25', 'different'],
] as const)('%s and %s: %s', (a, b, expected) => {
  expect(compareDates(packed(a), packed(b))).toBe(dateLevel[expected])
  expect(compareDates(packed(b), packed(a))).toBe(dateLevel[expected])
})

test.each(['', '1980-13-01', '10/11/1980', 'about 1980'])('%j says nothing', (value) => {
  expect(packed(value)).toBe(0)
})

test('a placeholder says nothing', () => {
  expect(birthDate({ value: '1900-01-01', validity: 'placeholder' })).toBe(0)
})
