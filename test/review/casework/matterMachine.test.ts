import { describe, expect, test } from 'vitest'
import {
  localMatterMachine,
  type MatterAction,
  matterActions,
  type MatterNeed,
  type MatterStatus,
  matterStatuses,
  officerMatterMachine,
} from '../../../src/review/casework/matterMachine.ts'
import { step } from '../../../src/review/casework/transition.ts'

type Allowed = Readonly<Record<MatterStatus, Partial<Record<MatterAction, MatterStatus>>>>

/** Every step the Police (Vetting) Regulations 2025 leave open. All others are refused. */
const officer: Allowed = {
  OPEN: { 'request-information': 'INFO_REQUESTED', hold: 'HELD_R12', 'assess-severity': 'SEVERITY' },
  INFO_REQUESTED: { 'receive-information': 'OPEN', hold: 'HELD_R12', 'assess-severity': 'SEVERITY' },
  HELD_R12: { release: 'OPEN' },
  SEVERITY: {
    'request-information': 'INFO_REQUESTED',
    hold: 'HELD_R12',
    refer: 'DECIDED',
    propose: 'SECOND_DECISION',
    'assess-withdrawal': 'WITHDRAWAL_ASSESSMENT',
  },
  WITHDRAWAL_ASSESSMENT: { 'revise-severity': 'SEVERITY', discontinue: 'DECIDED', 'receive-report': 'REPORT_IN' },
  REPORT_IN: { decide: 'DECIDED', propose: 'SECOND_DECISION' },
  SECOND_DECISION: { agree: 'DECIDED', differ: 'REPORT_IN' },
  DECIDED: { 'revise-severity': 'SEVERITY', appeal: 'APPEAL', close: 'CLOSED' },
  APPEAL: { 'end-appeal': 'CLOSED' },
  CLOSED: { reopen: 'OPEN' },
}

/** Local routes have no hold under regulation 12 and no discontinuance under regulation 22. */
const local: Allowed = {
  ...officer,
  OPEN: { 'request-information': 'INFO_REQUESTED', 'assess-severity': 'SEVERITY' },
  INFO_REQUESTED: { 'receive-information': 'OPEN', 'assess-severity': 'SEVERITY' },
  HELD_R12: {},
  SEVERITY: {
    'request-information': 'INFO_REQUESTED',
    refer: 'DECIDED',
    propose: 'SECOND_DECISION',
    'assess-withdrawal': 'WITHDRAWAL_ASSESSMENT',
  },
  WITHDRAWAL_ASSESSMENT: { 'revise-severity': 'SEVERITY', 'receive-report': 'REPORT_IN' },
}

const machines = [
  ['officer', officerMatterMachine, officer],
  ['local', localMatterMachine, local],
] as const

describe.each(machines)('a matter, %s', (_, machine, allowed) => {
  const everything = new Set<MatterNeed>(machine.flatMap(({ needs }) => needs))

  test.each(matterStatuses.flatMap((status) => matterActions.map((action) => [status, action] as const)))(
    '%s: %s',
    (status, action) => {
      const to = allowed[status][action]
      expect(step(machine, status, action, everything)).toEqual(
        to ? { ok: true, to } : { ok: false, code: 'not-allowed' },
      )
    },
  )
})

describe('what a step needs', () => {
  test.each<[MatterStatus, MatterAction, readonly MatterNeed[]]>([
    ['OPEN', 'hold', ['reasons', 'consultees', 'review-date']],
    ['HELD_R12', 'release', ['reasons']],
    ['SEVERITY', 'refer', ['consulted', 'route', 'reasons', 'single-decider']],
    ['SEVERITY', 'propose', ['consulted', 'route', 'reasons']],
    ['SEVERITY', 'assess-withdrawal', ['hold-decided', 'consulted', 'assessor', 'reasons']],
    ['WITHDRAWAL_ASSESSMENT', 'revise-severity', ['reasons', 'no-report']],
    ['WITHDRAWAL_ASSESSMENT', 'discontinue', ['new-evidence', 'fresh-severity', 'reasons', 'single-decider']],
    ['WITHDRAWAL_ASSESSMENT', 'receive-report', ['report']],
    ['REPORT_IN', 'decide', ['route', 'reasons', 'single-decider']],
    ['SECOND_DECISION', 'agree', ['second-person', 'reasons']],
    ['DECIDED', 'appeal', ['appealable', 'notified', 'in-time', 'challenge-cause']],
    ['DECIDED', 'close', ['notified', 'no-appeal-open', 'outcome']],
    ['APPEAL', 'end-appeal', ['appeal-result', 'outcome']],
    ['CLOSED', 'reopen', ['reasons', 'challenge-cause']],
  ])('%s: %s needs %j, each of them', (status, action, needs) => {
    expect(step(officerMatterMachine, status, action, new Set())).toEqual({
      ok: false,
      code: 'missing',
      missing: needs,
    })
    for (const need of needs) {
      const rest = new Set(needs.filter((other) => other !== need))
      expect(step(officerMatterMachine, status, action, rest)).toEqual({ ok: false, code: 'missing', missing: [need] })
    }
  })

  test('a second decider who differs sends the matter back to where it came from', () => {
    const back = (...needs: readonly MatterNeed[]) =>
      step(
        officerMatterMachine,
        'SECOND_DECISION',
        'differ',
        new Set<MatterNeed>(['second-person', 'reasons', ...needs]),
      )
    expect(back('report')).toEqual({ ok: true, to: 'REPORT_IN' })
    expect(back('no-report')).toEqual({ ok: true, to: 'SEVERITY' })
  })
})
