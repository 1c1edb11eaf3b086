import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import type { FlagContent } from '../../../src/review/derive/flagContent.ts'
import { type Reconciliation, reconcile } from '../../../src/review/reconcile/reconcile.ts'
import type { ExistingFlag } from '../../../src/store/review/existingFlag.ts'
import { naturalKeyOf } from '../../../src/store/review/findingKey.ts'
import { content, flag } from '../support/builders.ts'

const fateOf = (contents: readonly FlagContent[], flags: readonly ExistingFlag[]): readonly string[] =>
  Object.entries(reconcile(contents, flags)).flatMap(([fate, list]) => list.map(() => fate))

describe('the fate of one flag', () => {
  test.each<[string, FlagContent | undefined, ExistingFlag | undefined, string]>([
    ['found for the first time', content(), undefined, 'created'],
    ['found again', content(), flag(), 'unchanged'],
    ['other evidence', content({ evidenceFingerprint: 'f2' }), flag(), 'changed'],
    ['another band', content({ band: 'MEDIUM' }), flag(), 'changed'],
    ['another lane', content({ tier: 'TOP' }), flag(), 'changed'],
    ['a new conflict', content({ conflictWith: ['43/2'] }), flag(), 'changed'],
    [
      'a conflict with one more',
      content({ conflictWith: ['43/2', '43/3'] }),
      flag({ conflictWith: ['43/2'] }),
      'changed',
    ],
    ['another score only', content({ score: 55, explanationHash: 'h2' }), flag(), 'refreshed'],
    ['no longer found', undefined, flag(), 'withdrawn'],
    ['withdrawn and not found', undefined, flag({ state: 'withdrawn' }), 'absent'],
    ['withdrawn and found again', content(), flag({ state: 'withdrawn' }), 'returned'],
    ['decided', content({ evidenceFingerprint: 'f2' }), flag({ state: 'closed' }), 'standing'],
    ['decided and no longer found', undefined, flag({ state: 'closed' }), 'absent'],
  ])('%s', (_, found, existing, fate) => {
    expect(fateOf(found ? [found] : [], existing ? [existing] : [])).toEqual([fate])
  })

  test.each(['memberKey', 'source', 'recordKind', 'recordKey', 'relation'] as const)(
    'another %s is another finding',
    (part) => {
      const other = content({ key: { ...content().key, [part]: 'other' } })
      expect(fateOf([other], [flag()])).toEqual(['created', 'withdrawn'])
    },
  )
})

/** The queue after a reconciliation, as the store would write it. */
const apply = (flags: readonly ExistingFlag[], result: Reconciliation): readonly ExistingFlag[] => {
  const written = (shown: FlagContent, id: string): ExistingFlag => ({
    ...flag(shown),
    ...shown.key,
    id,
    state: 'open',
  })
  const rewritten = new Map(
    [...result.changed, ...result.returned, ...result.refreshed].map((pair) => [
      pair.flag.id,
      written(pair.content, pair.flag.id),
    ]),
  )
  const gone = new Set(result.withdrawn.map(({ id }) => id))
  return [
    ...flags.map((row) => rewritten.get(row.id) ?? (gone.has(row.id) ? { ...row, state: 'withdrawn' as const } : row)),
    ...result.created.map((shown, at) => written(shown, `${flags.length + at}`)),
  ]
}

const contents = fc.uniqueArray(
  fc
    .record({
      member: fc.integer({ min: 1, max: 4 }),
      record: fc.integer({ min: 1, max: 4 }),
      evidence: fc.integer({ min: 1, max: 3 }),
      band: fc.constantFrom('HIGH' as const, 'LOW' as const),
      hash: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ member, record, evidence, band, hash }) =>
      content({
        key: { ...content().key, memberKey: `43/${member}`, recordKey: `N${record}` },
        evidenceFingerprint: `f${evidence}`,
        band,
        explanationHash: `h${hash}`,
      }),
    ),
  { selector: ({ key }) => naturalKeyOf(key) },
)

const naturalKeys = (flags: readonly ExistingFlag[]): readonly string[] => flags.map(naturalKeyOf)

describe('any sequence of runs', () => {
  test('keeps one flag per thing, adds up, and is settled when repeated', () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 1, maxLength: 8 }), (runs) => {
        let flags: readonly ExistingFlag[] = []
        for (const found of runs) {
          const result = reconcile(found, flags)
          const open = flags.filter(({ state }) => state === 'open').length
          const kept = result.changed.length + result.refreshed.length + result.unchanged.length
          expect(result.created.length + kept + result.returned.length + result.standing.length).toBe(found.length)
          expect(kept + result.withdrawn.length).toBe(open)
          expect(
            kept + result.returned.length + result.standing.length + result.withdrawn.length + result.absent.length,
          ).toBe(flags.length)

          flags = apply(flags, result)
          expect(new Set(naturalKeys(flags)).size).toBe(flags.length)
          expect(naturalKeys(flags.filter(({ state }) => state === 'open')).toSorted()).toEqual(
            found.map(({ key }) => naturalKeyOf(key)).toSorted(),
          )

          const again = reconcile(found, flags)
          expect(again.unchanged).toHaveLength(found.length)
          expect(again.created.length + again.changed.length + again.refreshed.length + again.withdrawn.length).toBe(0)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('ends in the same queue whatever came between, flag by flag', () => {
    const shown = (flags: readonly ExistingFlag[]) =>
      flags
        .filter(({ state }) => state === 'open')
        .map(({ id, ...row }) => row)
        .toSorted((left, right) => (naturalKeyOf(left) < naturalKeyOf(right) ? -1 : 1))
    fc.assert(
      fc.property(fc.array(contents, { maxLength: 6 }), contents, (between, last) => {
        let flags: readonly ExistingFlag[] = []
        for (const found of [...between, last]) flags = apply(flags, reconcile(found, flags))
        expect(shown(flags)).toEqual(shown(apply([], reconcile(last, []))))
      }),
      { numRuns: 1_000 },
    )
  })
})
