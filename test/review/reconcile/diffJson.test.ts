import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { diffJson } from '../../../src/review/reconcile/diffJson.ts'

describe('what changed, field by field', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['nothing', { a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, []],
    ['a value', { band: 'LOW' }, { band: 'HIGH' }, [{ field: 'band', before: 'LOW', after: 'HIGH' }]],
    ['a nested value', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, [{ field: 'a.b.c', before: 1, after: 2 }]],
    ['a new field', {}, { a: 1 }, [{ field: 'a', after: 1 }]],
    ['a field gone', { a: 1 }, {}, [{ field: 'a', before: 1 }]],
    ['another type', { a: [] }, { a: 'x' }, [{ field: 'a', before: [], after: 'x' }]],
    [
      'a list by position',
      { a: ['x', 'y'] },
      { a: ['x', 'z', 'w'] },
      [
        { field: 'a.1', before: 'y', after: 'z' },
        { field: 'a.2', after: 'w' },
      ],
    ],
    [
      'one more item of a keyed list, put first',
      { offences: [{ key: 'D1', title: 'Theft' }] },
      {
        offences: [
          { key: 'D2', title: 'Fraud' },
          { key: 'D1', title: 'Theft' },
        ],
      },
      [{ field: 'offences.D2', after: { key: 'D2', title: 'Fraud' } }],
    ],
    ['names out of the prototype', JSON.parse('{"__proto__": 1}'), {}, [{ field: '__proto__', before: 1 }]],
  ])('%s', (_, before, after, expected) => {
    expect(diffJson(before, after)).toEqual(expected)
  })

  test('a value equals itself, and a difference is seen from both sides', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(diffJson(left, structuredClone(left))).toEqual([])
        const forth = diffJson(left, right).map(({ field }) => field)
        const back = diffJson(right, left).map(({ field }) => field)
        expect(back).toEqual(forth)
      }),
    )
  })
})
