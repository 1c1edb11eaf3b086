import { expect, test } from 'vitest'
import { fc } from '../../support/fastCheck.ts'
import { maxShards, shardSize } from '../../../src/jobs/plan/shardSize.ts'

test('the size asked for is kept while a flow can hold the shards', () => {
  expect(shardSize(25_000, 1_000_000, 3)).toBe(25_000)
})

test('no run has more shards than a flow can hold', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50_000 }),
      fc.array(fc.nat(20_000_000), { maxLength: 3 }),
      (wanted, kinds) => {
        const rows = kinds.reduce((sum, count) => sum + count, 0)
        const size = shardSize(wanted, rows, 3)
        const shards = kinds.reduce((sum, count) => sum + Math.ceil(count / size), 0)
        expect(size).toBeGreaterThanOrEqual(wanted)
        expect(shards).toBeLessThanOrEqual(maxShards)
      },
    ),
  )
})
