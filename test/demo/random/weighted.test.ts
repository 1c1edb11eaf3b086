import { expect, test } from 'vitest'
import { randomFor } from '../../../src/demo/random/random.ts'
import { draw, weighted } from '../../../src/demo/random/weighted.ts'

test('items are drawn as often as their weights say', () => {
  const table = weighted(['a', 'b', 'c', 'd'], (_, rank) => [6, 3, 1, 0][rank] ?? 0)
  const random = randomFor(3, 3, 3)
  const counts = new Map<string, number>()
  const draws = 50_000
  for (let i = 0; i < draws; i++) {
    const item = draw(random, table)
    counts.set(item, (counts.get(item) ?? 0) + 1)
  }
  expect((counts.get('a') ?? 0) / draws).toBeCloseTo(0.6, 1)
  expect((counts.get('b') ?? 0) / draws).toBeCloseTo(0.3, 1)
  expect((counts.get('c') ?? 0) / draws).toBeCloseTo(0.1, 1)
  expect(counts.has('d')).toBe(false)
})

test('a single item is always drawn', () => {
  expect(
    draw(
      randomFor(1, 2, 3),
      weighted(['only'], () => 0.5),
    ),
  ).toBe('only')
})
