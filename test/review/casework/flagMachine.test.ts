import { describe, expect, test } from 'vitest'
import {
  type FlagAction,
  flagMachine,
  type FlagNeed,
  officerFlagActions,
  systemFlagActions,
} from '../../../src/review/casework/flagMachine.ts'
import { step } from '../../../src/review/casework/transition.ts'
import { type FlagStatus, flagStatuses } from '../../../src/store/review/flagStatus.ts'

/** Every allowed step, by the state it starts from. All others are refused. */
const allowed: Readonly<Record<FlagStatus, Partial<Record<FlagAction, FlagStatus>>>> = {
  NEW: {
    check: 'IDENTITY_CHECK',
    confirm: 'CONFIRMED',
    reject: 'WRONG_PERSON',
    duplicate: 'DUPLICATE',
    withdraw: 'SOURCE_WITHDRAWN',
    expire: 'EXPIRED',
    supersede: 'SUPERSEDED',
  },
  IDENTITY_CHECK: {
    confirm: 'CONFIRMED',
    reject: 'WRONG_PERSON',
    duplicate: 'DUPLICATE',
    withdraw: 'SOURCE_WITHDRAWN',
    expire: 'EXPIRED',
    supersede: 'SUPERSEDED',
  },
  CONFIRMED: { undo: 'IDENTITY_CHECK', withdraw: 'SOURCE_WITHDRAWN', supersede: 'SUPERSEDED' },
  WRONG_PERSON: { reopen: 'IDENTITY_CHECK', resurface: 'NEW' },
  DUPLICATE: { reopen: 'IDENTITY_CHECK' },
  SOURCE_WITHDRAWN: { return: 'NEW' },
  EXPIRED: { retest: 'NEW' },
  SUPERSEDED: {},
}

const actions: readonly FlagAction[] = [...officerFlagActions, ...systemFlagActions]
const everything = new Set<FlagNeed>(['evidence-opened', 'reasons', 'no-conflict', 'original', 'listed-cause'])
const pairs = flagStatuses.flatMap((status) => actions.map((action) => [status, action] as const))

test.each(pairs)('%s: %s', (status, action) => {
  const to = allowed[status][action]
  expect(step(flagMachine, status, action, everything)).toEqual(
    to ? { ok: true, to } : { ok: false, code: 'not-allowed' },
  )
})

describe('what a step needs', () => {
  test.each<[FlagStatus, FlagAction, readonly FlagNeed[]]>([
    ['NEW', 'confirm', ['evidence-opened', 'reasons', 'no-conflict']],
    ['IDENTITY_CHECK', 'reject', ['evidence-opened', 'reasons']],
    ['NEW', 'duplicate', ['evidence-opened', 'original']],
    ['CONFIRMED', 'undo', ['reasons']],
    ['WRONG_PERSON', 'reopen', ['reasons', 'listed-cause']],
    ['WRONG_PERSON', 'resurface', ['listed-cause']],
  ])('%s: %s needs %j, each of them', (status, action, needs) => {
    expect(step(flagMachine, status, action, new Set())).toEqual({ ok: false, code: 'missing', missing: needs })
    for (const need of needs) {
      const rest = new Set(needs.filter((other) => other !== need))
      expect(step(flagMachine, status, action, rest)).toEqual({ ok: false, code: 'missing', missing: [need] })
    }
  })
})

test.each<[FlagStatus, FlagAction]>([
  ['NEW', 'check'],
  ['CONFIRMED', 'withdraw'],
  ['SOURCE_WITHDRAWN', 'return'],
  ['NEW', 'expire'],
  ['EXPIRED', 'retest'],
  ['NEW', 'supersede'],
])('%s: %s needs nothing', (status, action) => {
  expect(step(flagMachine, status, action, new Set())).toMatchObject({ ok: true })
})

test('no run ever answers whether it is this person', () => {
  const answers: readonly FlagStatus[] = ['CONFIRMED', 'WRONG_PERSON', 'DUPLICATE']
  const reached = flagMachine
    .filter(({ action }) => (systemFlagActions as readonly FlagAction[]).includes(action))
    .map(({ to }) => to)
  expect(reached.filter((status) => answers.includes(status))).toEqual([])
})
