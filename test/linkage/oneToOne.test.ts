import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { oneToOne } from '../../src/linkage/oneToOne.ts'

const pair = (left: number, right: number, weight: number) => ({ left, right, weight })

test('the heaviest pair of a person wins', () => {
  expect(oneToOne([pair(0, 0, 5), pair(0, 1, 9), pair(1, 1, 7), pair(1, 2, 3)])).toEqual([pair(0, 1, 9), pair(1, 2, 3)])
})

test('ties go by row, whatever the order they come in', () => {
  const pairs = [pair(0, 0, 5), pair(0, 1, 5), pair(1, 0, 5), pair(1, 1, 5)]
  expect(oneToOne(pairs.toReversed())).toEqual(oneToOne(pairs))
})

test('nobody is taken twice and no pair of free people is left', () => {
  const pairs = fc.array(
    fc.tuple(fc.nat(6), fc.nat(6), fc.nat(9)).map(([left, right, weight]) => pair(left, right, weight)),
  )
  fc.assert(
    fc.property(pairs, (all) => {
      const kept = oneToOne(all)
      const left = new Set(kept.map((p) => p.left))
      const right = new Set(kept.map((p) => p.right))
      expect([left.size, right.size]).toEqual([kept.length, kept.length])
      expect(all.every((p) => left.has(p.left) || right.has(p.right))).toBe(true)
    }),
  )
})
