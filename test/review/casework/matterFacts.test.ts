import { describe, expect, test } from 'vitest'
import { type MatterFacts, needsMet } from '../../../src/review/casework/matterFacts.ts'
import type { MatterNeed } from '../../../src/review/casework/matterMachine.ts'
import { routeBook } from '../../../src/review/casework/routeBook.ts'
import { outcomesOfRoute, regimeOf } from '../../../src/review/casework/routes.ts'
import { shippedPolicy } from '../support/policy.ts'

const book = routeBook(shippedPolicy.localRoutes)

const none: MatterFacts = {
  regime: 'officer',
  reasons: '',
  consultees: [],
  reviewDate: '',
  holdDecided: false,
  consulted: false,
  route: '',
  newEvidence: false,
  freshSeverity: false,
  assessor: '',
  reportReceived: '',
  needsSecond: true,
  firstDecider: 'a',
  decider: 'a',
  blind: true,
  notifiedOn: '',
  appealEnds: '',
  today: '2026-01-05',
  challengeCause: '',
  appealResult: '',
  riskPlan: '',
  outcome: '',
}

const holds = (need: MatterNeed, facts: Partial<MatterFacts>): boolean =>
  needsMet({ ...none, ...facts }, book).has(need)

test('nothing on file meets next to nothing', () => {
  expect([...needsMet(none, book)]).toEqual(['no-report', 'no-appeal-open'])
})

describe('needs', () => {
  const report = { reportReceived: '2026-01-01' }
  test.each<[MatterNeed, Partial<MatterFacts>, boolean]>([
    ['reasons', { reasons: 'because' }, true],
    ['reasons', { reasons: ' \n\t' }, false],
    ['consultees', { consultees: ['Crown Prosecution Service'] }, true],
    ['consultees', { consultees: [''] }, false],
    ['review-date', { reviewDate: '2026-01-06' }, true],
    ['challenge-cause', { challengeCause: 'new-evidence' }, true],
    ['challenge-cause', {}, false],
    ['review-date', { reviewDate: '2026-01-05' }, false],
    ['route', { route: 'REFER_CONDUCT' }, true],
    ['route', { route: 'REFER_PRA_PART_2' }, true],
    ['route', { route: 'WITHDRAW' }, false],
    ['route', { route: 'WITHDRAW', ...report }, true],
    ['route', { route: 'NFA', ...report }, true],
    ['route', { route: 'DISCONTINUED', ...report }, false],
    ['route', { route: 'REFER_PRA_PART_2', regime: 'local' }, false],
    ['route', { route: 'REFER_PERFORMANCE', regime: 'local' }, true],
    ['report', report, true],
    ['no-report', report, false],
    ['single-decider', { needsSecond: false }, true],
    ['second-person', { decider: 'b' }, true],
    ['second-person', { decider: 'a' }, false],
    ['second-person', { decider: 'b', blind: false }, false],
    ['second-person', { decider: '' }, false],
    ['appealable', { route: 'WITHDRAW' }, true],
    ['appealable', { route: 'DOWNGRADE' }, false],
    ['appealable', { route: 'DOWNGRADE', regime: 'local' }, true],
    ['in-time', { route: 'WITHDRAW', appealEnds: '2026-01-05' }, true],
    ['in-time', { route: 'WITHDRAW', appealEnds: '2026-01-02' }, false],
    ['in-time', { route: 'NFA', appealEnds: '2026-01-05' }, false],
    ['no-appeal-open', { route: 'WITHDRAW', appealEnds: '2026-01-05' }, false],
    ['no-appeal-open', { route: 'NFA', appealEnds: '2026-01-05' }, true],
    ['appeal-result', { appealResult: 'CONFIRMED' }, true],
    ['appeal-result', { appealResult: 'REVERSED' }, false],
    ['appeal-result', { appealResult: 'REVERSED', riskPlan: 'supervised for a year' }, true],
    ['outcome', { route: 'REFER_CONDUCT', outcome: 'DISCIPLINARY' }, true],
    ['outcome', { route: 'NFA', outcome: 'DISCIPLINARY' }, false],
    ['outcome', { route: '', outcome: 'NFA' }, false],
  ])('%s with %j: %s', (need, facts, expected) => {
    expect(holds(need, facts)).toBe(expected)
  })
})

test.each([
  ['officer', 'officer'],
  ['special', 'officer'],
  ['staff', 'local'],
  ['volunteer', 'local'],
  ['contractor', 'local'],
  ['secondee', 'local'],
])('%s follows the %s rules', (workforceClass, regime) => {
  expect(regimeOf(workforceClass)).toBe(regime)
})

test('every route can end as something', () => {
  for (const ends of Object.values(outcomesOfRoute)) expect(ends.length).toBeGreaterThan(0)
})
