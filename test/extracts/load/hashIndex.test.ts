import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { hash128, putHash } from '../../../src/extracts/hash128.ts'
import { createHashIndex } from '../../../src/extracts/load/hashIndex.ts'

const bytesOf = (hash: string): Uint8Array => {
  const bytes = new Uint8Array(16)
  putHash(hash, bytes, 0)
  return bytes
}

test('behaves like a map from hash to order of arrival', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 600 }), (values) => {
      const index = createHashIndex()
      const known = new Map<number, number>()
      for (const value of values) {
        const entry = known.get(value) ?? known.size
        expect(index.enter(bytesOf(hash128(String(value))), 0)).toBe(entry)
        known.set(value, entry)
      }
      expect(index.size()).toBe(known.size)
    }),
  )
})

test('grows far beyond its first size', () => {
  const index = createHashIndex()
  for (const round of [1, 2]) {
    for (let i = 0; i < 50_000; i++) expect([round, index.enter(bytesOf(hash128(String(i))), 0)]).toEqual([round, i])
  }
  expect(index.size()).toBe(50_000)
})

test('tells hashes apart that start alike, wherever they stand', () => {
  const index = createHashIndex()
  const hashes = Array.from({ length: 200 }, (_, i) => `aaaaaaaabbbbccc${String.fromCharCode(i)}`)
  const bytes = new Uint8Array(200 * 16)
  for (const [i, hash] of hashes.entries()) putHash(hash, bytes, i * 16)
  for (let round = 0; round < 2; round++) {
    expect(hashes.map((_, i) => index.enter(bytes, i * 16))).toEqual([...hashes.keys()])
  }
})
