import { expect, test } from 'vitest'
import { planMisconduct } from '../../../src/demo/plan/misconductPlan.ts'

const people = 45_000
const plans = Array.from({ length: 8 }, (_, seed) => planMisconduct(seed, people))

const incidents = plans.map((cases) => {
  const counts = new Map<number, number>()
  for (const { member, role, repeats } of cases)
    if (member >= 0 && role === 'subject' && !repeats) counts.set(member, (counts.get(member) ?? 0) + 1)
  return [...counts.values()]
})

const average = (holds: (count: number) => boolean): number =>
  incidents.reduce((sum, counts) => sum + counts.filter(holds).length, 0) / plans.length

test.each([
  ['two or more', 1_809, (count: number) => count >= 2],
  ['exactly two', 1_263, (count: number) => count === 2],
  ['three to five', 505, (count: number) => count >= 3 && count <= 5],
  ['six or more', 41, (count: number) => count >= 6],
])('%s cases befall %i of 45,000 people', (_, expected, holds) => {
  expect(Math.abs(average(holds) - expected)).toBeLessThanOrEqual(1)
})

test('those with two or more are a fifth of those with any', () => {
  expect(average((count) => count >= 2) / average((count) => count >= 1)).toBeCloseTo(0.2, 2)
})

test('nobody has more than 19, and somebody has 19', () => {
  for (const counts of incidents) expect(Math.max(...counts)).toBe(19)
})

test('an incident repeated by another source is told apart', () => {
  const repeats = plans.flat().filter(({ repeats: again }) => again)
  expect(repeats.length / plans.flat().length).toBeCloseTo(0.02, 2)
})
