import { expect, test } from 'vitest'
import type { FindingSignal } from '../../src/matchers/finding.ts'
import { signalsOfThemes } from '../../src/matchers/signalsOfThemes.ts'
import { themes } from '../../src/matchers/theme.ts'
import { type Signal, signals } from '../../src/review/policy/signal.ts'

test('every theme becomes a signal the policy gives a weight', () => {
  const given: readonly Signal[] = signalsOfThemes(themes) satisfies readonly FindingSignal[]
  expect(given).toHaveLength(themes.length)
  expect(given.every((signal) => signals.includes(signal))).toBe(true)
})
