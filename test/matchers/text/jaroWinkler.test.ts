import { expect, test } from 'vitest'
import { jaroWinkler } from '../../../src/matchers/text/jaroWinkler.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const similarity = (a: string, b: string): number => jaroWinkler(bytes(a), 0, a.length, bytes(b), 0, b.length)

test.each([
  ['MARTHA', 'MARHTA', 0.9611],
  ['DIXON', 'DICKSONX', 0.8133],
  ['DWAYNE', 'DUANE', 0.84],
  ['SMITH', 'SMITH', 1],
  ['ABC', 'XYZ', 0],
  ['', 'ABC', 0],
])('%s and %s: %f', (a, b, expected) => {
  expect(similarity(a, b)).toBeCloseTo(expected, 4)
})

test('reads only the given part of the bytes', () => {
  const text = bytes('xxMARTHAyy')
  expect(jaroWinkler(text, 2, 6, bytes('MARHTA'), 0, 6)).toBeCloseTo(0.9611, 4)
})

test('looks at no more than 64 characters', () => {
  expect(similarity('A'.repeat(5000), `${'A'.repeat(64)}B`)).toBe(1)
})
