import { describe, expect, test } from 'vitest'
import { clockEnd } from '../../../src/review/clocks/clockEnd.ts'
import { serviceDay } from '../../../src/review/clocks/serviceDay.ts'
import { shippedPolicy } from '../support/policy.ts'

const { calendar, clocks } = shippedPolicy
const served = (method: 'email' | 'post', sentAt: string): string =>
  serviceDay(calendar, clocks.emailCutOff, { method, sentAt: new Date(sentAt) })

const end = (limit: string, trigger: string, period?: number): string => {
  const rule = clocks.limits[limit]
  if (!rule) throw new Error(`no limit ${limit}`)
  return clockEnd(calendar, rule, trigger, period)
}

describe('end of a time limit', () => {
  test.each([
    ['r19-reply', '2025-12-18', 1, '2026-01-06'],
    ['r19-reply', '2025-12-19', 1, '2026-01-07'],
    ['r28-panel-objection', '2026-03-31', 1, '2026-04-07'],
    ['r19-reply', '2026-03-31', 1, '2026-04-16'],
    ['r26-appeal', '2026-03-31', 1, '2026-04-23'],
    ['r21-progress', '2025-12-18', 1, '2026-01-13'],
    ['r21-progress', '2025-12-18', 2, '2026-02-03'],
    // A clock that does not repeat has one period, whichever is asked for.
    ['r26-appeal', '2026-03-31', 2, '2026-04-23'],
    // Triggered on a Saturday: day 1 is the Monday.
    ['r28-panel-objection', '2026-01-10', 1, '2026-01-14'],
    // Four calendar weeks run through Christmas.
    ['r13-review', '2025-12-10', 1, '2026-01-07'],
    ['r13-review', '2025-12-10', 2, '2026-02-04'],
    // Boxing Day 2026 is a Saturday, its bank holiday the Monday after.
    ['r13-written-confirmation', '2026-12-24', 1, '2026-12-31'],
  ])('%s from %s, period %i, ends %s', (limit, trigger, period, expected) => {
    expect(end(limit, trigger, period)).toBe(expected)
  })

  test.each(['2030-12-30', '2022-12-28'])('a clock from %s leaves the dated table and is refused', (trigger) => {
    expect(() => end('r19-reply', trigger)).toThrow(expect.objectContaining({ code: 'calendar-gap' }))
  })
})

describe('day of service', () => {
  test.each([
    ['e-mail before 16:30 on a working day', 'email', '2025-12-18T16:29:00Z', '2025-12-18'],
    ['e-mail at 16:30', 'email', '2025-12-18T16:30:00Z', '2025-12-19'],
    ['e-mail after 16:30', 'email', '2025-12-18T16:31:00Z', '2025-12-19'],
    ['e-mail before 16:30 in summer time', 'email', '2026-06-01T15:29:00Z', '2026-06-01'],
    ['e-mail after 16:30 in summer time', 'email', '2026-06-01T15:31:00Z', '2026-06-02'],
    ['e-mail after 16:30 on a Friday before a bank holiday', 'email', '2026-05-01T16:00:00Z', '2026-05-05'],
    ['e-mail on a Sunday', 'email', '2026-01-11T10:00:00Z', '2026-01-12'],
    ['e-mail on Christmas Day', 'email', '2025-12-25T10:00:00Z', '2025-12-29'],
    ['e-mail near midnight of a London summer day', 'email', '2026-06-01T23:30:00Z', '2026-06-02'],
    ['letter on a Monday', 'post', '2026-01-12T10:00:00Z', '2026-01-14'],
    ['letter on a Thursday, read literally', 'post', '2026-01-15T10:00:00Z', '2026-01-16'],
    ['letter on a Friday', 'post', '2026-01-16T10:00:00Z', '2026-01-19'],
    ['letter on a Saturday', 'post', '2026-01-17T10:00:00Z', '2026-01-19'],
    ['letter two days before Good Friday', 'post', '2026-04-01T10:00:00Z', '2026-04-02'],
  ] as const)('%s', (_, method, sentAt, expected) => {
    expect(served(method, sentAt)).toBe(expected)
  })

  test('a notice e-mailed at 16:29 and one at 16:31 end a day apart', () => {
    expect(end('r19-reply', served('email', '2025-12-18T16:29:00Z'))).toBe('2026-01-06')
    expect(end('r19-reply', served('email', '2025-12-18T16:31:00Z'))).toBe('2026-01-07')
  })
})
