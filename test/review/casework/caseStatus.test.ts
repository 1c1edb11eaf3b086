import { expect, test } from 'vitest'
import { type CaseFacts, type CaseStatus, caseStatus } from '../../../src/review/casework/caseStatus.ts'

const taken: CaseFacts = { taken: true, reopened: false, unanswered: 0, matters: [] }

test.each<[string, Partial<CaseFacts>, CaseStatus]>([
  ['new flags, nobody there yet', { taken: false, unanswered: 2 }, 'OPEN'],
  ['taken up', { unanswered: 2 }, 'TRIAGE'],
  ['flags return to a closed case', { taken: false, reopened: true, unanswered: 1 }, 'REOPENED'],
  ['every flag answered, no matter raised', {}, 'CLOSED'],
  ['every flag withdrawn before anybody came', { taken: false }, 'CLOSED'],
  ['a matter not begun', { matters: ['OPEN', 'SEVERITY'] }, 'TRIAGE'],
  ['a flag arrives while a matter goes on', { unanswered: 1, matters: ['REPORT_IN'] }, 'TRIAGE'],
  ['one matter held, another goes on', { matters: ['HELD_R12', 'SEVERITY'] }, 'SEVERITY'],
  ['all matters held', { matters: ['HELD_R12', 'HELD_R12'] }, 'HELD_R12'],
  ['one held, one closed', { matters: ['HELD_R12', 'CLOSED'] }, 'HELD_R12'],
  ['information is waited for', { matters: ['INFO_REQUESTED', 'DECIDED'] }, 'INFO_REQUESTED'],
  ['the least advanced leads', { matters: ['DECIDED', 'WITHDRAWAL_ASSESSMENT', 'REPORT_IN'] }, 'WITHDRAWAL_ASSESSMENT'],
  ['a second decision is due', { matters: ['SECOND_DECISION', 'CLOSED'] }, 'SECOND_DECISION'],
  ['decided, not closed', { matters: ['DECIDED', 'CLOSED'] }, 'DECIDED'],
  ['appealed', { matters: ['APPEAL'] }, 'APPEAL'],
  ['all closed', { matters: ['CLOSED', 'CLOSED'] }, 'CLOSED'],
])('%s', (_, facts, status) => {
  expect(caseStatus({ ...taken, ...facts })).toBe(status)
})
