import { describe, expect, test } from 'vitest'
import { derive } from '../../../src/review/derive/derive.ts'
import type { Explanation } from '../../../src/review/derive/flagContent.ts'
import { identityConflicts } from '../../../src/review/derive/identityConflicts.ts'
import type { CurrentFinding } from '../../../src/store/review/currentFinding.ts'
import { finding } from '../support/builders.ts'
import { shippedPolicy } from '../support/policy.ts'

const derived = (
  findings: readonly CurrentFinding[],
  patterns: ReadonlyMap<string, { readonly incidents: number }> = new Map(),
  only?: ReadonlySet<string>,
) =>
  derive(findings, {
    policy: shippedPolicy,
    conflicts: identityConflicts(findings),
    patterns,
    ...(only && { only }),
  })

const tie = (memberKey: string, contacts: readonly string[], change: Partial<CurrentFinding> = {}): CurrentFinding =>
  finding({ memberKey, class: 'ASSOCIATION', relation: 'contact', recordKey: `R${memberKey}`, contacts, ...change })

describe('holders of a shared contact', () => {
  const holdersOf = (findings: readonly CurrentFinding[]): readonly number[] =>
    derived(findings).flatMap(({ explanationText }) =>
      (JSON.parse(explanationText) as Explanation).contacts.map(({ holders }) => holders),
    )

  test.each<[string, readonly CurrentFinding[], readonly number[]]>([
    ['a member and one record', [tie('1', ['a'])], [2]],
    ['a member and two records', [tie('1', ['a']), tie('1', ['a'], { recordKey: 'R2' })], [3, 3]],
    ['two members and one record', [tie('1', ['a'], { recordKey: 'R' }), tie('2', ['a'], { recordKey: 'R' })], [3, 3]],
    ['another contact does not count', [tie('1', ['a']), tie('2', ['b'])], [2, 2]],
    ['two contacts are counted apart', [tie('1', ['a', 'b']), tie('2', ['b'])], [2, 4, 4]],
  ])('%s', (_, findings, expected) => {
    expect(holdersOf(findings)).toEqual(expected)
  })

  test('one rare contact is enough for a tie to count in full', () => {
    const crowd = Array.from({ length: 20 }, (_, member) => tie(`${member + 10}`, ['barracks']))
    const [first] = derived([tie('1', ['barracks', 'phone']), ...crowd])
    expect(first).toMatchObject({ band: 'HIGH', tier: 'STANDARD' })
  })
})

describe('one record, two members', () => {
  test.each<[string, Partial<CurrentFinding>, readonly string[]]>([
    ['both HIGH', {}, ['43/2']],
    ['the other MEDIUM', { band: 'MEDIUM' }, []],
    ['the other only associated', { class: 'ASSOCIATION' }, []],
    ['another record of that key', { source: 'other' }, []],
    ['the same member again, as misconduct', { memberKey: '43/1', class: 'MISCONDUCT' }, []],
  ])('%s', (_, other, expected) => {
    const [first] = derived([finding(), finding({ memberKey: '43/2', ...other })])
    expect(first?.conflictWith).toEqual(expected)
  })
})

describe('a pattern lifts the flags it rests on', () => {
  test.each<[number, number]>([
    [0, 40],
    [2, 43],
    [3, 55],
    [5, 55],
    [6, 70],
    [19, 70],
  ])('%i incidents give a score of %i', (incidents, score) => {
    const [first] = derived([finding({ signals: ['violence'] })], new Map([['43/1', { incidents }]]))
    expect(first?.score).toBe(score)
  })

  test('a disputed identity is not lifted', () => {
    const [first] = derived(
      [finding({ signals: ['violence'] }), finding({ memberKey: '43/2' })],
      new Map([['43/1', { incidents: 6 }]]),
    )
    expect(first?.score).toBe(40)
  })
})

test('members who are not wanted still count', () => {
  const all = [tie('1', ['a']), tie('2', ['a']), finding({ memberKey: '1' }), finding({ memberKey: '3' })]
  expect(derived(all, new Map(), new Set(['1']))).toEqual(derived(all).filter(({ key }) => key.memberKey === '1'))
})

test('a signal no policy weighs is a fault of the program', () => {
  expect(() => derived([finding({ signals: ['unheard-of'] })])).toThrow(expect.objectContaining({ code: 'internal' }))
})
