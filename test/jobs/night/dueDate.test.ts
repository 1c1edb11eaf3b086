import { describe, expect, test } from 'vitest'
import { dueDate, lastStartedDate } from '../../../src/jobs/night/dueDate.ts'

const london = { at: '02:30', timeZone: 'Europe/London' }

describe('lastStartedDate', () => {
  test.each([
    ['winter, before the start', '02:30', '2026-01-15T02:29:59Z', '2026-01-14'],
    ['winter, at the start', '02:30', '2026-01-15T02:30:00Z', '2026-01-15'],
    ['summer, before the start', '02:30', '2026-07-15T01:29:59Z', '2026-07-14'],
    ['summer, at the start', '02:30', '2026-07-15T01:30:00Z', '2026-07-15'],
    ['new year', '02:30', '2026-01-01T00:10:00Z', '2025-12-31'],
    ['the clocks go forward over the start', '01:30', '2026-03-29T00:59:59Z', '2026-03-28'],
    ['and it starts at the jump', '01:30', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the clocks go forward to the start', '02:00', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['the clocks go back, first 01:30', '01:30', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the clocks go back, between the two', '01:30', '2026-10-25T01:00:00Z', '2026-10-24'],
    ['the clocks go back, 02:00 once', '02:00', '2026-10-25T02:00:00Z', '2026-10-25'],
  ])('%s', (_case, at, now, expected) => {
    expect(lastStartedDate(new Date(now), { at, timeZone: 'Europe/London' })).toBe(expected)
  })
})

/** Asks every ten minutes, as schedulers do, and enters what is due. */
const runsBetween = (from: string, to: string, at: string): readonly string[] => {
  const dates: string[] = []
  const since = new Date(from)
  for (let now = since.getTime(); now <= Date.parse(to); now += 600_000) {
    const lastDate = dates.at(-1)
    const due = dueDate(new Date(now), { ...london, at }, { lastDate, since })
    if (due !== undefined) dates.push(due)
  }
  return dates
}

describe('dueDate', () => {
  test.each([
    ['2026-03-27T12:00:00Z', '2026-03-30T12:00:00Z', ['2026-03-28', '2026-03-29', '2026-03-30']],
    ['2026-10-23T12:00:00Z', '2026-10-26T12:00:00Z', ['2026-10-24', '2026-10-25', '2026-10-26']],
  ])('one run per date over a change of the clocks, from %s', (from, to, dates) => {
    for (const at of ['01:30', '02:00', '02:30']) expect(runsBetween(from, to, at)).toEqual(dates)
  })

  test('one run catches up after an outage of many days', () => {
    const now = new Date('2026-02-10T11:00:00Z')
    const ledger = { lastDate: '2026-02-01', since: now }
    expect(dueDate(now, london, ledger)).toBe('2026-02-10')
    expect(dueDate(now, london, { ...ledger, lastDate: '2026-02-10' })).toBeUndefined()
  })

  test.each([
    ['2026-02-10T02:30:00Z', '2026-02-10'],
    ['2026-02-10T03:29:00Z', '2026-02-10'],
    ['2026-02-10T03:30:00Z', undefined],
    ['2026-02-10T01:00:00Z', undefined],
  ])('without catching up, only the hour after the start counts: %s', (now, due) => {
    const ledger = { lastDate: '2026-02-01', since: new Date(now) }
    expect(dueDate(new Date(now), { ...london, catchUp: false }, ledger)).toBe(due)
  })

  test('an empty ledger waits for the first start after the scheduler came up', () => {
    const since = new Date('2026-02-10T11:00:00Z')
    expect(dueDate(since, london, { lastDate: undefined, since })).toBeUndefined()
    expect(dueDate(new Date('2026-02-11T02:30:00Z'), london, { lastDate: undefined, since })).toBe('2026-02-11')
  })

  test('a machine whose clock went back starts nothing', () => {
    const now = new Date('2026-02-10T11:00:00Z')
    expect(dueDate(now, london, { lastDate: '2026-02-11', since: now })).toBeUndefined()
  })
})
