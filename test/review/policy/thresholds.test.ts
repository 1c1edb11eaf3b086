import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parsePolicy } from '../../../src/review/policy/parsePolicy.ts'
import { thresholdsOf } from '../../../src/review/policy/thresholds.ts'

const file = new URL('../../../config/policy.yaml', import.meta.url)
const text = readFileSync(file, 'utf8')
const before = thresholdsOf(parsePolicy(text), 'person-1', 3)

const edited = (from: string, to: string) => {
  expect(text).toContain(from)
  return thresholdsOf(parsePolicy(text.replace(from, to)), 'person-1', 3)
}

test.each([
  ['points of a signal', 'points: 60, label: Sexual', 'points: 59, label: Sexual'],
  ['a factor', 'factor: 0.7', 'factor: 0.6'],
  ['ageing', 'cap: 20', 'cap: 30'],
  ['a limit of associations', 'commonAbove: 12', 'commonAbove: 20'],
  ['bands that count for a pattern', 'bands: [HIGH]', 'bands: [HIGH, MEDIUM]'],
  ['the storm guard', 'share: 0.2', 'share: 0.9'],
  ['an act that takes two people', '  - export\n', ''],
  ['that thresholds take two people', '  - threshold-change\n', ''],
])('a change of %s is one of thresholds', (_, from, to) => {
  expect(edited(from, to)).not.toEqual(before)
})

test.each([
  ['words that explain', 'label: Sexual offence or conduct', 'label: Sexual offence'],
  ['a bank holiday', "'2030-12-26'", "'2030-12-27'"],
  ['a claim', 'claimMinutes: 30', 'claimMinutes: 20'],
])('a change of %s is none', (_, from, to) => {
  expect(edited(from, to)).toEqual(before)
})

test('another model or minimum weight is a change', () => {
  const policy = parsePolicy(text)
  expect(thresholdsOf(policy, 'person-2', 3)).not.toEqual(before)
  expect(thresholdsOf(policy, 'person-1', 2)).not.toEqual(before)
})
