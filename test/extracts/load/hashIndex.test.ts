import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash128 } from '../../../src/extracts/hash128.ts'
import { createHashIndex } from '../../../src/extracts/load/hashIndex.ts'

test('behaves like a map from hash to order of arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 600 }), fc.nat(50), (values, expected) => {
      const index = createHashIndex(expected)
      const known = new Map<string, number>()
      for (const value of values) {
        const hash = hash128(String(value))
        expect(index.find(hash)).toBe(known.get(hash) ?? -1)
        const entry = known.get(hash) ?? known.size
        expect(index.enter(hash)).toBe(entry)
        known.set(hash, entry)
      }
      expect(index.size()).toBe(known.size)
    }),
  )
})

test('grows far beyond what was expected', () => {
  const index = createHashIndex(10)
  for (let i = 0; i < 50_000; i++) expect(index.enter(hash128(String(i)))).toBe(i)
  for (let i = 0; i < 50_000; i += 7) expect(index.find(hash128(String(i)))).toBe(i)
  expect(index.find(hash128('never'))).toBe(-1)
})

test('tells hashes apart that start alike', () => {
  const index = createHashIndex()
  const hashes = Array.from({ length: 200 }, (_, i) => `aaaaaaaabbbbccc${String.fromCharCode(i)}`)
  expect(hashes.map((hash) => index.enter(hash))).toEqual([...hashes.keys()])
  expect(hashes.map((hash) => index.find(hash))).toEqual([...hashes.keys()])
})
