import { expect, test } from 'vitest'
import { permutation, permute } from '../../../src/demo/random/permutation.ts'

test.each([1, 2, 7, 10, 997, 4096, 100_000])('a permutation of %i numbers takes each once', (size) => {
  const order = permutation(42, 1, size)
  const taken = new Set(Array.from({ length: size }, (_, index) => permute(order, index)))
  expect(taken.size).toBe(size)
  expect(Math.min(...taken)).toBe(0)
  expect(Math.max(...taken)).toBe(size - 1)
})

test('numbers of half a thousand million stay exact', () => {
  const size = 500_000_000
  const order = permutation(42, 2, size)
  for (const index of [0, 1, 60_000_000, 267_000_000]) {
    const exact = (BigInt(order.factor) * BigInt(index) + BigInt(order.offset)) % BigInt(size)
    expect(permute(order, index)).toBe(Number(exact))
  }
})
