import { expect, test } from 'vitest'
import { typo } from '../../../src/demo/noise/typo.ts'
import { randomFor } from '../../../src/demo/random/random.ts'
import { distance } from 'fastest-levenshtein'

test.each(['Thompson', 'Mohammed', 'Wiśniewski', 'Ann', 'Katarzyna'])(
  'a slip in %s is small and keeps the first letter',
  (name) => {
    for (let index = 0; index < 300; index++) {
      const slip = typo(randomFor(1, 1, index), name)
      expect(slip[0]).toBe(name[0])
      expect(distance(slip, name)).toBeLessThanOrEqual(3)
    }
  },
)

test('most slips alter the name', () => {
  const altered = Array.from({ length: 500 }, (_, index) => typo(randomFor(2, 2, index), 'Patterson')).filter(
    (slip) => slip !== 'Patterson',
  )
  expect(altered.length).toBeGreaterThan(400)
})

test.each(['', 'A', 'Ng'])('%j is too short to slip in', (name) => {
  expect(typo(randomFor(1, 1, 1), name)).toBe(name)
})
