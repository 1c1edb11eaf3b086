import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { hash128, putHash } from '../../../src/extracts/hash128.ts'
import { createHashIndex } from '../../../src/extracts/load/hashIndex.ts'

const bytesOf = (hash: string): Uint8Array => {
  const bytes = new Uint8Array(16)
  putHash(hash, bytes, 0)
  return bytes
}

test('behaves like a map from hash to what came first', () => {
  const values = fc.array(fc.nat(300), { maxLength: 600 })
  fc.assert(
    fc.property(values, fc.option(fc.nat(3_000), { nil: undefined }), (values, expected) => {
      const index = createHashIndex(expected)
      const known = new Map<number, number>()
      for (const [i, value] of values.entries()) {
        expect(index.enter(bytesOf(hash128(String(value))), 0, i + 1)).toBe(known.get(value) ?? 0)
        if (!known.has(value)) known.set(value, i + 1)
      }
    }),
  )
})

test.each([undefined, 1, 40_000])('grows far beyond its first size (%s)', (expected) => {
  const index = createHashIndex(expected)
  for (let i = 1; i <= 50_000; i++) expect(index.enter(bytesOf(hash128(String(i))), 0, i)).toBe(0)
  for (let i = 1; i <= 50_000; i++) expect(index.enter(bytesOf(hash128(String(i))), 0, 99)).toBe(i)
})

test('makes no room for more than it could ever be told of', () => {
  const index = createHashIndex(1e12)
  expect([1, 2].map((value) => index.enter(bytesOf(hash128('one')), 0, value))).toEqual([0, 1])
})

test('tells hashes apart that start alike, wherever they stand', () => {
  const index = createHashIndex()
  const hashes = Array.from({ length: 200 }, (_, i) => `aaaaaaaabbbbccc${String.fromCharCode(i)}`)
  const bytes = new Uint8Array(200 * 16)
  for (const [i, hash] of hashes.entries()) putHash(hash, bytes, i * 16)
  const enterAll = () => hashes.map((_, i) => index.enter(bytes, i * 16, i + 1))
  expect(enterAll()).toEqual(hashes.map(() => 0))
  expect(enterAll()).toEqual(hashes.map((_, i) => i + 1))
})
