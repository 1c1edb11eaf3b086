import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { damerau } from '../../../src/matchers/text/damerau.ts'
import { oneEdit } from '../../../src/matchers/text/oneEdit.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const edits = (a: string, b: string): number => damerau(bytes(a), 0, a.length, bytes(b), 0, b.length)
const single = (a: string, b: string): boolean => oneEdit(bytes(a), 0, a.length, bytes(b), 0, b.length)

test.each([
  ['SMITH', 'SMITH', 0],
  ['SMITH', 'SMYTH', 1],
  ['SMITH', 'SMTIH', 1],
  ['SMITH', 'SMIT', 1],
  ['SMITH', 'SSMITH', 1],
  ['CA', 'ABC', 3],
  ['KITTEN', 'SITTING', 3],
  ['', 'ABC', 3],
])('%s to %s takes %i edits', (a, b, expected) => {
  expect(edits(a, b)).toBe(expected)
})

const word = fc.stringMatching(/^[AB]{0,7}$/)

test('oneEdit is exactly a distance of one', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      fc.pre(a !== b)
      expect(single(a, b)).toBe(edits(a, b) === 1)
    }),
  )
})

test('distance is symmetric', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(edits(a, b)).toBe(edits(b, a))
    }),
  )
})
