import { expect, test } from 'vitest'
import { ageing } from '../../../src/review/priority/ageing.ts'
import { shippedPolicy } from '../support/policy.ts'

test.each([
  ['2026-01-05', '2026-01-05', 0],
  ['2026-01-05', '2026-01-12', 0],
  ['2026-01-05', '2026-01-13', 1],
  ['2026-01-05', '2026-01-18', 4],
  ['2026-01-05', '2026-02-09', 20],
  ['2026-01-05', '2027-02-09', 20],
])('a flag opened on %s has %s for %i points', (openedOn, today, points) => {
  expect(ageing(shippedPolicy, openedOn, today)).toBe(points)
})
