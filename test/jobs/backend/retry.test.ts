import { expect, test } from 'vitest'
import { backoffDelay } from '../../../src/jobs/backend/retry.ts'

test.each([
  [1, 1_000],
  [2, 2_000],
  [4, 8_000],
  [5, 15_000],
  [50, 15_000],
])('after attempt %i the next waits %i ms', (attempts, delay) => {
  expect(backoffDelay(attempts)).toBe(delay)
})
