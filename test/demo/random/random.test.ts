import { describe, expect, test } from 'vitest'
import { below, chance, nextUint32, randomFor } from '../../../src/demo/random/random.ts'

const many = 20_000

describe('a random stream', () => {
  test('is the same for the same seed, stream and index', () => {
    const first = randomFor(7, 3, 11)
    const second = randomFor(7, 3, 11)
    expect(Array.from({ length: 20 }, () => nextUint32(first))).toEqual(
      Array.from({ length: 20 }, () => nextUint32(second)),
    )
  })

  test.each([
    [8, 3, 11],
    [7, 4, 11],
    [7, 3, 12],
  ])('differs for seed %i, stream %i, index %i', (seed, stream, index) => {
    expect(nextUint32(randomFor(seed, stream, index))).not.toBe(nextUint32(randomFor(7, 3, 11)))
  })

  test('keeps its first value: a change would alter every generated force', () => {
    const random = randomFor(1, 1, 1)
    expect([nextUint32(random), nextUint32(random)]).toMatchInlineSnapshot(`
      [
        1924893851,
        2968707197,
      ]
    `)
  })

  test('gives uniform first values over neighbouring indexes', () => {
    const buckets = Array.from({ length: 16 }, () => 0)
    for (let index = 0; index < many; index++) {
      const bucket = below(randomFor(5, 2, index), 16)
      buckets[bucket] = (buckets[bucket] ?? 0) + 1
    }
    const expected = many / 16
    const chiSquare = buckets.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(37.7) // 99.9 % of 15 degrees of freedom
  })

  test('chance comes true as often as it says', () => {
    const random = randomFor(9, 9, 9)
    const hits = Array.from({ length: many }, () => chance(random, 0.2)).filter(Boolean).length
    expect(Math.abs(hits / many - 0.2)).toBeLessThan(0.012)
  })
})
