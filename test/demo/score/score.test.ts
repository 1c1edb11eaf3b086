import { describe, expect, test } from 'vitest'
import { score } from '../../../src/demo/score/score.ts'
import type { ScoredFinding } from '../../../src/demo/score/scored.ts'
import type { TruthRow } from '../../../src/demo/truth/truthRow.ts'

const line = (record: string, relation: TruthRow['relation'], more: Partial<TruthRow> = {}): TruthRow => ({
  memberKey: '01/1',
  recordKind: 'nominals',
  recordKey: record,
  relation,
  expected: relation === 'self' ? 'CONVICTION' : 'ASSOCIATION',
  fact: record,
  tags: [],
  group: 'welsh:F',
  ...more,
})

const finding = (record: string, more: Partial<ScoredFinding> = {}): ScoredFinding => ({
  memberKey: '01/1',
  class: 'CONVICTION',
  recordKind: 'nominals',
  recordKey: record,
  relation: 'self',
  band: 'HIGH',
  ...more,
})

const tie = (record: string, more: Partial<ScoredFinding> = {}): ScoredFinding =>
  finding(record, { class: 'ASSOCIATION', relation: 'contact', ...more })

describe('identity', () => {
  const truth = [
    line('a', 'self', { tags: ['typo-surname'] }),
    line('b', 'self', { tags: ['typo-surname', 'nickname'], group: 'welsh:M' }),
    line('c', 'self'),
    line('twin', 'relative', { expected: '' }),
  ]

  test('counts right, wrong and missed links', () => {
    const { identity } = score([finding('a'), finding('c', { band: 'MEDIUM' }), finding('stranger')], truth)
    expect(identity.all).toMatchObject({ found: 2, wrong: 1, missed: 1, precision: 2 / 3, recall: 2 / 3 })
    expect(identity.byBand.HIGH).toMatchObject({ found: 1, wrong: 1, missed: 2 })
    expect(identity.byBand.MEDIUM).toMatchObject({ found: 1, wrong: 0, missed: 2 })
  })

  test('a relative taken for the member is wrong, one shown as a relative is not', () => {
    expect(score([finding('twin')], truth).identity.all.wrong).toBe(1)
    expect(score([finding('twin', { band: 'RELATIVE' })], truth).identity.all.wrong).toBe(0)
  })

  test('misses are told by tag and by group', () => {
    const { identity } = score([finding('a')], truth)
    expect(identity.missesByTag).toEqual({
      nickname: { total: 1, missed: 1, share: 1 },
      none: { total: 1, missed: 1, share: 1 },
      'typo-surname': { total: 2, missed: 1, share: 0.5 },
    })
    expect(identity.missesByGroup['welsh:M']).toEqual({ total: 1, missed: 1, share: 1 })
  })

  test('a link found twice counts once', () => {
    expect(score([finding('a'), finding('a', { class: 'MISCONDUCT' })], truth).identity.all.found).toBe(1)
  })

  test('without findings recall is 0, and without truth nothing is missed', () => {
    expect(score([], truth).identity.all).toMatchObject({ recall: 0, precision: 1, f1: 0 })
    expect(score([], []).identity.all).toMatchObject({ recall: 1, precision: 1, f1: 1 })
  })
})

describe('associations', () => {
  const truth = [
    line('lodger', 'contact'),
    line('report-a', 'co-mention', { recordKind: 'report-persons', fact: 'tie' }),
    line('report-b', 'co-mention', { recordKind: 'report-persons', fact: 'tie' }),
    line('former', 'contact', { expected: '' }),
    line('self', 'self'),
  ]

  test('a tie stated in two records is found in either', () => {
    const { association } = score([tie('report-b', { recordKind: 'report-persons' })], truth)
    expect(association.byRelation['co-mention']).toMatchObject({ found: 1, missed: 0, recall: 1 })
    expect(association.all).toMatchObject({ found: 1, missed: 1, wrong: 0, precision: 1, recall: 0.5 })
  })

  test('a tie that means nothing is tolerated, a stranger is wrong', () => {
    const { association } = score([tie('former'), tie('stranger'), tie('lodger')], truth)
    expect(association.tolerated).toBe(1)
    expect(association.all).toMatchObject({ found: 1, wrong: 1, precision: 0.5 })
  })

  test('to call the member somebody else is wrong', () => {
    expect(score([tie('self')], truth).association.all.wrong).toBe(1)
  })
})

test('classes are scored by what each record should raise', () => {
  const truth = [line('a', 'self'), line('b', 'self', { expected: 'WELFARE' }), line('c', 'self', { expected: '' })]
  const { byClass } = score([finding('a'), finding('b', { class: 'MISCONDUCT' }), finding('c')], truth)
  expect(byClass.CONVICTION).toMatchObject({ found: 1, wrong: 1, missed: 0 })
  expect(byClass.MISCONDUCT).toMatchObject({ found: 0, wrong: 1 })
  expect(byClass.WELFARE).toMatchObject({ found: 0, missed: 1 })
})
