import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createIdHashes } from '../../../src/linkage/blocks/idHashes.ts'
import { createSeenIds } from '../../../src/linkage/blocks/seenIds.ts'

const hashesOf = (ids: readonly string[]): Int32Array => {
  const hashes = createIdHashes()
  for (const id of ids) hashes.addText(id)
  return hashes.take()
}

const ids = Array.from({ length: 200_000 }, (_, i) => `n${i}`)

test.each(['n0', 'n149999', 'n199999'])('the id %s is noticed when it comes again after many', (id) => {
  const seen = createSeenIds()
  seen.add(hashesOf(ids.slice(0, 150_000)))
  seen.add(hashesOf(ids.slice(150_000)))
  expect(seen.hasTwice()).toBe(false)
  seen.add(hashesOf(['x', id, 'y']))
  expect(seen.hasTwice()).toBe(true)
})

test('an id that comes twice in one block is noticed, and one that comes after that', () => {
  const seen = createSeenIds()
  seen.add(hashesOf(['x', 'y', 'x']))
  expect(seen.hasTwice()).toBe(true)
  seen.add(hashesOf(['z']))
  expect(seen.hasTwice()).toBe(true)
})

test('the hash that marks an empty place is a hash like any other', () => {
  const seen = createSeenIds()
  seen.add(Int32Array.of(0, 0))
  expect(seen.hasTwice()).toBe(false)
  seen.add(Int32Array.of(0, 0))
  expect(seen.hasTwice()).toBe(true)
})

test('hashes that are alike in one half only are two', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(fc.integer(), fc.integer({ min: -3, max: 3 })))), (blocks) => {
      const seen = createSeenIds()
      for (const block of blocks) seen.add(Int32Array.from(block.flat()))
      const all = blocks.flat().map(([low, high]) => (low === 0 && high === 0 ? '1 0' : `${low} ${high}`))
      expect(seen.hasTwice()).toBe(new Set(all).size < all.length)
    }),
  )
})
