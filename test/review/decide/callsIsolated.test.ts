import { expect, test } from 'vitest'
import { callsIsolated } from '../../../src/review/decide/callsIsolated.ts'

test.each([
  ['an isolated lapse of judgement', true],
  ['a ONE-OFF, out of character', true],
  ['a one off incident', true],
  ['it was Isolated', true],
  ['no other matter is known', false],
  ['the house stands in isolation', false],
  ['one officer', false],
  ['', false],
])('%s', (reasons, isChallenged) => {
  expect(callsIsolated(reasons)).toBe(isChallenged)
})
