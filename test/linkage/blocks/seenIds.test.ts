import { expect, test } from 'vitest'
import { createIdHashes } from '../../../src/linkage/blocks/idHashes.ts'
import { createSeenIds } from '../../../src/linkage/blocks/seenIds.ts'

const hashesOf = (ids: readonly string[]): Int32Array => {
  const hashes = createIdHashes()
  for (const id of ids) hashes.addText(id)
  return hashes.take()
}

test('an id met before is noticed among many, in the same part or a later one', () => {
  const seen = createSeenIds()
  const ids = Array.from({ length: 200_000 }, (_, i) => `n${i}`)
  expect(seen.add(hashesOf(ids.slice(0, 150_000)))).toBe(false)
  expect(seen.add(hashesOf(ids.slice(150_000)))).toBe(false)
  expect(seen.add(hashesOf(['n149999']))).toBe(true)
  expect(seen.add(hashesOf(['x', 'y', 'x']))).toBe(true)
  expect(seen.add(hashesOf(['z']))).toBe(false)
})

test('the hash that marks an empty place is a hash like any other', () => {
  const seen = createSeenIds()
  expect(seen.add(Int32Array.of(0, 0))).toBe(false)
  expect(seen.add(Int32Array.of(0, 0))).toBe(true)
})
