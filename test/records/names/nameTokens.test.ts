import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { nameTokens } from '../../../src/records/names/nameTokens.ts'
import { splitFullName } from '../../../src/records/names/splitFullName.ts'

test.each([
  ['Anne-Marie', ['ANNE', 'MARIE']],
  ["O'Brien", ['OBRIEN']],
  ['O\u2019Brien', ['OBRIEN']],
  ['Mc Donald', ['MCDONALD']],
  ['McDonald', ['MCDONALD']],
  ['J. R. R.', ['J', 'R', 'R']],
  ['van der Berg', ['VAN', 'DER', 'BERG']],
  ['Zo\u00eb', ['ZO\u00cb']],
  ['Mc', ['MC']],
  ['\u738b\u5c0f\u660e', ['\u738b\u5c0f\u660e']],
  ['', []],
])('%s is compared as %j', (name, tokens) => {
  expect(nameTokens(name)).toEqual(tokens)
})

test('the joined tokens of a name have the same tokens', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const tokens = nameTokens(name)
      expect(nameTokens(tokens.join(' '))).toEqual(tokens)
    }),
  )
})

test.each([
  ['Jane Ann Smith', 'Jane Ann', 'Smith'],
  ['SMITH, Jane Ann', 'Jane Ann', 'SMITH'],
  ['Madonna', '', 'Madonna'],
  ['', '', ''],
])('"%s" splits into "%s" and "%s"', (name, forenames, surname) => {
  expect(splitFullName(name)).toEqual({ forenames, surname })
})
