import { expect, test } from 'vitest'
import { rules } from '../../../src/matchers/compare/rules.ts'

test.each(Object.entries(rules))('comparison %s says what it is', (_kind, rule) => {
  expect(rule.label).not.toBe('')
  expect(rule.describe.length).toBeGreaterThan(10)
  expect(Object.keys(rule.levels)[0]).toBe('missing')
  for (const words of Object.values(rule.levels)) expect(words).not.toBe('')
})
