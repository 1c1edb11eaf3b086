import { expect, test } from 'vitest'
import { nameTokens } from '../../../src/matchers/text/nameTokens.ts'

test.each([
  ['Mary Ann', ['MARY', 'ANN']],
  ['Smith-Jones', ['SMITH', 'JONES']],
  ["O'Brien", ['OBRIEN']],
  ['O’Brien', ['OBRIEN']],
  ['O Brien', ['OBRIEN']],
  ['Mc Donald', ['MCDONALD']],
  ['Łukasz Żółć', ['LUKASZ', 'ZOLC']],
  ['Иван', ['IVAN']],
  ['MIG_ERROR_Smith', ['SMITH']],
  ['NOT ENTERED', []],
  ['Unknown', []],
  ['  ', []],
  ['J.', ['J']],
])('%j gives %j', (text, expected) => {
  expect(nameTokens(text)).toEqual(expected)
})

test('takes no more than twelve words of a hostile cell', () => {
  expect(nameTokens('ab '.repeat(10_000))).toHaveLength(12)
})
