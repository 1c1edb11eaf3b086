import { expect, test } from 'vitest'
import { putKeyHash, putKeyHashOfText } from '../../src/extracts/keyHash.ts'
import { fc } from '../support/fastCheck.ts'

const hashOf = (key: string): string => {
  const hash = Buffer.alloc(18)
  putKeyHashOfText(key, hash, 1)
  return hash.toString('hex', 1, 17)
}

test('keys of every kind have hashes of their own', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => [`N${String(i).padStart(8, '0')}`, `${i}`, `N1-${i}`]).flat()
  expect(new Set(keys.map(hashOf)).size).toBe(keys.length)
  const parts = [0, 8, 16, 24].map((at) => new Set(keys.slice(0, 3_000).map((key) => hashOf(key).slice(at, at + 8))))
  for (const part of parts) expect(part.size).toBeGreaterThan(2_995)
})

test('a text has the hash of its bytes, and another text another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 64 }), fc.string({ maxLength: 64 }), (key, other) => {
      const bytes = Buffer.from(`>${key}<`)
      const hash = Buffer.alloc(16)
      putKeyHash(bytes, 1, bytes.length - 1, hash, 0)
      expect(hash.toString('hex')).toBe(hashOf(key))
      expect(hashOf(other) === hashOf(key)).toBe(other === key)
    }),
  )
})
