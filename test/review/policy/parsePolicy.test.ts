import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../../../src/review/policy/parsePolicy.ts'
import { signals } from '../../../src/review/policy/signal.ts'
import { shippedPolicy, shippedPolicyText } from '../support/policy.ts'

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1

const faultOf = (text: string): string => {
  try {
    parsePolicy(text)
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-policy' })
    return (error as Error).message
  }
  throw new Error('the policy was accepted')
}

describe('the shipped policy', () => {
  test('weighs every signal', () => {
    expect(Object.keys(shippedPolicy.priority.signals).toSorted()).toEqual(signals.toSorted())
  })

  test('is another version when edited, whatever its comments and layout', () => {
    expect(shippedPolicy.version).toMatch(/^2026\.1-[0-9a-f]{8}$/)
    expect(parsePolicy(`# a comment\n${shippedPolicyText}\n`).version).toBe(shippedPolicy.version)
    expect(parsePolicy(shippedPolicyText.replace('cap: 20', 'cap: 21')).version).not.toBe(shippedPolicy.version)
  })
})

describe('a faulty policy is refused with key and line', () => {
  test.each([
    ['cap: 20', 'cap: twenty', 'priority.ageing.cap'],
    ['points: 60, label: Sexual', 'points: 600, label: Sexual', 'priority.signals.sexual.points'],
    ['commonAbove: 12', 'commonAbove: 1', 'association.commonAbove'],
    ["emailCutOff: '16:30'", "emailCutOff: '4.30pm'", 'clocks.emailCutOff'],
    ["from: '2023-01-01'", "from: '2023-02-30'", 'calendar.from'],
    ['{ days: 5 }', '{ days: 0 }', 'clocks.limits.r20-interview-moved.days'],
  ])('%s → %s', (good, bad, key) => {
    const text = shippedPolicyText.replace(good, bad)
    expect(faultOf(text)).toContain(`policy.yaml line ${lineOf(text, bad)}: ${key}: `)
  })

  test.each([
    ['an unknown key', `${shippedPolicyText}\nextra: 1\n`, 'extra'],
    ['a missing signal', shippedPolicyText.replace(/^ {4}hate: .*\n/m, ''), 'priority.signals.hate'],
    [
      'a holiday outside the table',
      shippedPolicyText.replace("to: '2030-12-31'", "to: '2029-12-31'"),
      'calendar.holidays',
    ],
    ['text that is not YAML', `${shippedPolicyText}\n  - [`, 'line'],
    ['a key written twice', `${shippedPolicyText}\nversion: '2'\n`, 'unique'],
    ['an empty file', '', 'version'],
  ])('%s', (_, text, part) => {
    expect(faultOf(text)).toContain(part)
  })
})
