import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { rangeSizes } from '../../../src/jobs/plan/rangeSizes.ts'
import { maxShards } from '../../../src/jobs/plan/shardSize.ts'

test('cases that become findings are cut into smaller shards, and those come first', () => {
  const sizes = [
    { kind: 'nominals', records: 200_000 },
    { kind: 'misconduct', records: 14_000 },
  ] as const
  expect(rangeSizes(sizes, 25_000)).toEqual([
    { kind: 'misconduct', rows: 1_563 },
    { kind: 'nominals', rows: 25_000 },
  ])
})

test('no full run has more shards than a flow can hold', () => {
  const count = fc.nat(20_000_000)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), count, count, count, (wanted, nominals, persons, cases) => {
      const sizes = [
        { kind: 'nominals', records: nominals },
        { kind: 'report-persons', records: persons },
        { kind: 'misconduct', records: cases },
      ] as const
      const records = new Map(sizes.map((size) => [size.kind as string, size.records]))
      const shards = rangeSizes(sizes, wanted).map(({ kind, rows }) => Math.ceil((records.get(kind) ?? 0) / rows))
      expect(shards.reduce((sum, some) => sum + some, 0)).toBeLessThanOrEqual(maxShards)
    }),
  )
})
