import { describe, expect, test } from 'vitest'
import { type DecisionAtHand, mayDecide } from '../../../src/review/decide/mayDecide.ts'
import { shippedPolicy } from '../support/policy.ts'

const inspector = { id: 'ann', active: true, roles: ['officer'], standing: 'inspector' } as const
const constable = { ...inspector, standing: 'below-inspector' } as const
const senior = { ...inspector, standing: 'senior' } as const

const at: DecisionAtHand = {
  decider: inspector,
  interest: '',
  evidenceOpened: true,
  firstBy: '',
  on: { question: 'identity' },
  act: undefined,
}

const onMatter = (action: string, route = '', regime: 'officer' | 'local' = 'officer') =>
  ({ question: 'matter', regime, action, route, senior: false, assessorOutside: undefined }) as const

const onSenior = (action: string, assessorOutside?: boolean, route = 'NFA') =>
  ({ ...onMatter(action, route), senior: true, assessorOutside }) as const

const codeOf = (change: Partial<DecisionAtHand>): string => {
  const permission = mayDecide(shippedPolicy, { ...at, ...change })
  return permission.ok ? (permission.rule ?? 'alone') : permission.code
}

describe('who may decide', () => {
  test.each<[string, Partial<DecisionAtHand>, string]>([
    ['an officer of the queue on identity', {}, 'alone'],
    ['a constable on identity', { decider: constable }, 'alone'],
    ['a supervisor', { decider: { ...inspector, roles: ['supervisor'] } }, 'alone'],
    ['an auditor', { decider: { ...inspector, roles: ['auditor', 'operator', 'engineer'] } }, 'not-permitted'],
    ['somebody who left', { decider: { ...inspector, active: false } }, 'not-permitted'],
    [
      'somebody with an interest, whatever the rank',
      { decider: senior, interest: 'household' },
      'conflict-of-interest',
    ],
    ['the first as the second', { firstBy: 'ann' }, 'same-person'],
    ['another as the second', { firstBy: 'bob' }, 'alone'],
    ['without having opened the evidence', { evidenceOpened: false }, 'evidence-unopened'],
    ['a constable who asks for information', { decider: constable, on: onMatter('request-information') }, 'alone'],
    ['a constable who refers', { decider: constable, on: onMatter('refer', 'NFA') }, 'not-permitted'],
    ['an inspector who refers', { on: onMatter('refer', 'REFER_CONDUCT') }, 'alone'],
    ['an inspector who withdraws', { on: onMatter('decide', 'WITHDRAW') }, 'not-permitted'],
    ['an inspector who agrees to conditions', { on: onMatter('agree', 'CONDITIONS') }, 'not-permitted'],
    ['an inspector who takes a route of r15 after the report', { on: onMatter('decide', 'NFA') }, 'alone'],
    ['a senior officer who withdraws', { decider: senior, on: onMatter('decide', 'WITHDRAW') }, 'alone'],
    ['an inspector on a contractor', { on: onMatter('decide', 'WITHDRAW', 'local') }, 'alone'],
    [
      'to appoint an assessor of the own force for a senior officer',
      { on: onSenior('assess-withdrawal', false) },
      'not-permitted',
    ],
    ['to take a report of one', { on: onSenior('receive-report', false) }, 'not-permitted'],
    ['to decide on it, whatever the rank', { decider: senior, on: onSenior('decide', false) }, 'not-permitted'],
    ['to propose on it', { on: onSenior('propose', false) }, 'not-permitted'],
    ['to agree on it', { decider: senior, on: onSenior('agree', false) }, 'not-permitted'],
    ['to appoint an assessor from outside', { on: onSenior('assess-withdrawal', true) }, 'alone'],
    ['to refer a senior officer, before there is an assessor', { on: onSenior('refer') }, 'alone'],
    ['to ask a senior officer for information', { on: onSenior('request-information', false) }, 'alone'],
    [
      'no further action in the top tier',
      { on: onMatter('refer', 'NFA'), act: { type: 'outcome', tier: 'TOP', outcome: 'NFA', linkedCase: false } },
      'top-nfa',
    ],
    ['to reopen what another closed', { on: onMatter('reopen'), act: { type: 'overturn' } }, 'overturn'],
  ])('%s', (_, change, code) => {
    expect(codeOf(change)).toBe(code)
  })
})
