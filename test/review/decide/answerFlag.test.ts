import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import {
  answerFlag,
  type FlagOutcome,
  type FlagStep,
  type FlagToAnswer,
} from '../../../src/review/decide/answerFlag.ts'
import { shippedPolicy } from '../support/policy.ts'

const newFlag: FlagToAnswer = {
  status: 'NEW',
  band: 'MEDIUM',
  conflictWith: [],
  version: 3,
  decidedBy: '',
  proposal: undefined,
}

const complete: FlagStep = {
  action: 'confirm',
  by: 'a',
  version: 3,
  reasons: 'the birth place and the number agree',
  evidenceOpened: true,
  original: '',
  cause: '',
}

const answered = (flag: Partial<FlagToAnswer>, given: Partial<FlagStep>): FlagOutcome =>
  answerFlag(shippedPolicy, { ...newFlag, ...flag }, { ...complete, ...given })

describe('one person is enough', () => {
  test.each<[string, Partial<FlagToAnswer>, Partial<FlagStep>, FlagOutcome]>([
    ['take it up', {}, { action: 'check', reasons: '', evidenceOpened: false }, { ok: true, status: 'IDENTITY_CHECK' }],
    ['it is this person', {}, {}, { ok: true, status: 'CONFIRMED' }],
    ['a different person', {}, { action: 'reject' }, { ok: true, status: 'WRONG_PERSON' }],
    ['a duplicate', {}, { action: 'duplicate', original: '7' }, { ok: true, status: 'DUPLICATE' }],
    [
      "undo one's own confirmation",
      { status: 'CONFIRMED', decidedBy: 'a' },
      { action: 'undo' },
      { ok: true, status: 'IDENTITY_CHECK' },
    ],
    [
      "reopen one's own answer for a listed cause",
      { status: 'WRONG_PERSON', decidedBy: 'a' },
      { action: 'reopen', cause: 'record-split' },
      { ok: true, status: 'IDENTITY_CHECK' },
    ],
  ])('%s', (_, flag, given, outcome) => {
    expect(answered(flag, given)).toEqual(outcome)
  })
})

describe('refused', () => {
  test.each<[string, Partial<FlagToAnswer>, Partial<FlagStep>, FlagOutcome]>([
    ['the flag has changed since', { version: 4 }, {}, { ok: false, code: 'stale-version' }],
    ['the flag was withdrawn', { status: 'SOURCE_WITHDRAWN' }, {}, { ok: false, code: 'not-allowed' }],
    ['it is answered', { status: 'WRONG_PERSON' }, {}, { ok: false, code: 'not-allowed' }],
    ['no reasons', {}, { reasons: '        .        ' }, { ok: false, code: 'missing', missing: ['reasons'] }],
    ['unopened', {}, { evidenceOpened: false }, { ok: false, code: 'missing', missing: ['evidence-opened'] }],
    [
      'another member fits as well',
      { conflictWith: ['43/2'] },
      {},
      { ok: false, code: 'missing', missing: ['no-conflict'] },
    ],
    ['a duplicate of nothing', {}, { action: 'duplicate' }, { ok: false, code: 'missing', missing: ['original'] }],
    [
      'reopened without a listed cause',
      { status: 'WRONG_PERSON', decidedBy: 'a' },
      { action: 'reopen' },
      { ok: false, code: 'missing', missing: ['listed-cause'] },
    ],
  ])('%s', (_, flag, given, outcome) => {
    expect(answered(flag, given)).toEqual(outcome)
  })
})

describe('two people', () => {
  const high = { band: 'HIGH' } as const
  const waiting = { status: 'IDENTITY_CHECK', waitsFor: 'high-wrong-person' } as const
  const reject = { action: 'reject' } as const

  test('the first answer waits for a second', () => {
    expect(answered(high, reject)).toEqual({ ok: true, ...waiting })
  })

  test('the second must be another person', () => {
    const flag = { ...high, status: 'IDENTITY_CHECK', proposal: { action: 'reject', by: 'a' } } as const
    expect(answered(flag, reject)).toEqual({ ok: false, code: 'same-person' })
    expect(answered(flag, { ...reject, by: 'b' })).toEqual({
      ok: true,
      status: 'WRONG_PERSON',
      agreedUnder: 'high-wrong-person',
    })
  })

  test('a different second answer does not agree', () => {
    const flag = { ...high, status: 'IDENTITY_CHECK', proposal: { action: 'confirm', by: 'a' } } as const
    expect(answered(flag, { ...reject, by: 'b' })).toEqual({ ok: true, ...waiting })
  })

  test.each([
    [{ band: 'RELATIVE' }, {}, 'relative-override', 'IDENTITY_CHECK'],
    [{ status: 'CONFIRMED', decidedBy: 'z' }, { action: 'undo' }, 'overturn', 'CONFIRMED'],
    [
      { status: 'WRONG_PERSON', decidedBy: 'z' },
      { action: 'reopen', cause: 'alias-learnt' },
      'overturn',
      'WRONG_PERSON',
    ],
    [
      { status: 'WRONG_PERSON', decidedBy: 'a' },
      { action: 'reopen', cause: 'two-people-agree' },
      'overturn',
      'WRONG_PERSON',
    ],
  ] as const)('%j, %j waits under %s', (flag, given, waitsFor, status) => {
    expect(answered(flag, given)).toEqual({ ok: true, status, waitsFor })
  })

  test('one person alone never gets an answer that needs two through, in any order of steps', () => {
    const action = fc.constantFrom('check', 'confirm', 'reject', 'duplicate', 'undo', 'reopen')
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        let flag: FlagToAnswer = { ...newFlag, band: 'RELATIVE' }
        for (const next of actions) {
          const outcome = answered(flag, { action: next, original: '7', cause: 'alias-learnt' })
          if (!outcome.ok) continue
          const waits = 'waitsFor' in outcome
          flag = {
            ...flag,
            status: outcome.status,
            decidedBy: waits ? flag.decidedBy : 'a',
            proposal: waits ? { action: next, by: 'a' } : undefined,
          }
        }
        expect(flag.status).not.toBe('CONFIRMED')
      }),
      { numRuns: 1_000 },
    )
  })
})
