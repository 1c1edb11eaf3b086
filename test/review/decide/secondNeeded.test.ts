import { describe, expect, test } from 'vitest'
import { type Act, secondNeeded, type TwoPersonRule } from '../../../src/review/decide/secondNeeded.ts'
import { shippedPolicy } from '../support/policy.ts'

const acts: readonly [Act, TwoPersonRule | undefined][] = [
  [{ type: 'answer', band: 'HIGH', answer: 'WRONG_PERSON' }, 'high-wrong-person'],
  [{ type: 'answer', band: 'MEDIUM', answer: 'WRONG_PERSON' }, undefined],
  [{ type: 'answer', band: 'HIGH', answer: 'CONFIRMED' }, undefined],
  [{ type: 'answer', band: 'HIGH', answer: 'DUPLICATE' }, undefined],
  [{ type: 'answer', band: 'RELATIVE', answer: 'CONFIRMED' }, 'relative-override'],
  [{ type: 'answer', band: 'RELATIVE', answer: 'WRONG_PERSON' }, undefined],
  [{ type: 'outcome', tier: 'TOP', outcome: 'NFA', linkedCase: true }, 'top-nfa'],
  [{ type: 'outcome', tier: 'STANDARD', outcome: 'NFA', linkedCase: true }, undefined],
  [{ type: 'outcome', tier: 'TOP', outcome: 'DISCIPLINARY', linkedCase: true }, undefined],
  [{ type: 'outcome', tier: 'WAIT', outcome: 'ALREADY_KNOWN', linkedCase: false }, 'known-without-case'],
  [{ type: 'outcome', tier: 'WAIT', outcome: 'ALREADY_KNOWN', linkedCase: true }, undefined],
  [{ type: 'withhold' }, 'harm-test'],
  [{ type: 'export' }, 'export'],
  [{ type: 'change-threshold' }, 'threshold-change'],
  [{ type: 'overturn' }, 'overturn'],
]

describe('an act takes two people', () => {
  test.each(acts)('%j: %s', (act, rule) => {
    expect(secondNeeded(shippedPolicy, act)).toBe(rule)
  })

  test.each(acts)('%j only where the policy lists it', (act) => {
    expect(secondNeeded({ twoPerson: [] }, act)).toBeUndefined()
  })
})
