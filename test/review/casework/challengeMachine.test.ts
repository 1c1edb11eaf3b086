import { describe, expect, test } from 'vitest'
import {
  type ChallengeAction,
  challengeActions,
  challengeMachines,
  type ChallengeNeed,
  type ChallengeStatus,
  challengeStatuses,
  type LodgedKind,
  lodgedKinds,
} from '../../../src/review/casework/challengeMachine.ts'
import { type ChallengeFacts, challengeNeeds } from '../../../src/review/casework/challengeNeeds.ts'
import { step } from '../../../src/review/casework/transition.ts'

/** Every allowed step, by kind and status. All others are refused. */
const allowed: Readonly<
  Record<LodgedKind, Partial<Record<ChallengeStatus, Partial<Record<ChallengeAction, ChallengeStatus>>>>>
> = {
  appeal: {
    LODGED: { 'find-arguable': 'ARGUABLE', decide: 'DECIDED' },
    ARGUABLE: { decide: 'DECIDED' },
    DECIDED: { tell: 'CLOSED' },
  },
  review: { LODGED: { decide: 'DECIDED', withdraw: 'WITHDRAWN' }, DECIDED: { tell: 'CLOSED' } },
}

const everything = new Set<ChallengeNeed>(['chair', 'reasons', 'result', 'other-person'])
const steps = lodgedKinds.flatMap((kind) =>
  challengeStatuses.flatMap((status) => challengeActions.map((action) => [kind, status, action] as const)),
)

test.each(steps)('%s, %s: %s', (kind, status, action) => {
  const to = allowed[kind][status]?.[action]
  expect(step(challengeMachines[kind], status, action, everything)).toEqual(
    to ? { ok: true, to } : { ok: false, code: 'not-allowed' },
  )
})

test.each<[LodgedKind, ChallengeStatus, ChallengeAction, readonly ChallengeNeed[]]>([
  ['appeal', 'LODGED', 'find-arguable', ['chair', 'reasons']],
  ['appeal', 'ARGUABLE', 'decide', ['result', 'reasons']],
  ['review', 'LODGED', 'decide', ['other-person', 'result', 'reasons']],
  ['review', 'LODGED', 'withdraw', ['reasons']],
])('%s, %s: %s needs %j', (kind, status, action, missing) => {
  expect(step(challengeMachines[kind], status, action, new Set())).toEqual({ ok: false, code: 'missing', missing })
})

describe('what holds', () => {
  const facts: ChallengeFacts = {
    kind: 'review',
    status: 'LODGED',
    senior: false,
    chair: '',
    reasons: '',
    result: '',
    riskPlan: '',
    overturned: false,
    challengedBy: 'ann',
    decider: 'ann',
  }

  test.each<[ChallengeNeed, Partial<ChallengeFacts>, boolean]>([
    ['chair', {}, false],
    ['chair', { chair: 'chief-officer' }, true],
    ['chair', { chair: 'hmcic' }, false],
    ['chair', { chair: 'hmcic', senior: true }, true],
    ['chair', { chair: 'chief-officer', senior: true }, false],
    ['reasons', { reasons: '  ' }, false],
    ['reasons', { reasons: 'because' }, true],
    ['result', { result: 'CONFIRMED' }, true],
    ['result', { result: 'REVERSED' }, false],
    ['result', { result: 'REVERSED', overturned: true }, true],
    ['result', { kind: 'appeal', result: 'REVERSED', overturned: true, riskPlan: 'posted away' }, false],
    ['result', { kind: 'appeal', status: 'ARGUABLE', result: 'REVERSED', overturned: true }, false],
    [
      'result',
      { kind: 'appeal', status: 'ARGUABLE', result: 'REVERSED', overturned: true, riskPlan: 'posted away' },
      true,
    ],
    ['other-person', {}, false],
    ['other-person', { decider: 'bob' }, true],
  ])('%s: %j', (need, change, holds) => {
    expect(challengeNeeds({ ...facts, ...change }).has(need)).toBe(holds)
  })
})
