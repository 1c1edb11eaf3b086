import { expect, test } from 'vitest'
import { buildLeft } from '../../../src/jobs/match/buildLeft.ts'
import { type SheetPage, matchPages } from '../../../src/jobs/match/matchPages.ts'
import { createMemberCache } from '../../../src/jobs/match/memberCache.ts'
import type { ScreenedRecord } from '../../../src/jobs/match/matching.ts'
import { screenedKinds } from '../../../src/records/sourceRecord.ts'
import { sheetsInRange } from '../../../src/store/matching/sheetsInRange.ts'
import { withDatabase } from '../../support/database.ts'
import { force } from '../support/edits.ts'
import { firstLoad } from '../support/recordStore.ts'
import { testMatching } from '../support/testMatching.ts'

const database = withDatabase()

const everyId = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }

/** Pages of one size of every kind, one kind after the other. */
async function* pagesOf(size: number): AsyncGenerator<SheetPage> {
  for (const kind of screenedKinds)
    for await (const rows of sheetsInRange(database.pool, kind, everyId, size)) yield { kind, rows }
}

test('findings and counts are the same whatever the size of pages, and however many kept rows are settled at once', async () => {
  const { pool } = database
  await firstLoad(pool, force)
  const left = await buildLeft(pool, testMatching)
  const findingsOf = async (pageSize: number, together: number, matching = testMatching) => {
    const context = { db: pool, matching, left, members: createMemberCache(pool, matching) }
    const docs: string[] = []
    const kinds = new Set<ScreenedRecord['kind'] | string>()
    let calls = 0
    const matched = await matchPages(
      context,
      pagesOf(pageSize),
      (findings) => {
        calls += 1
        for (const { doc, recordKind } of findings) {
          docs.push(doc)
          kinds.add(recordKind)
        }
      },
      together,
    )
    return { matched, docs: docs.toSorted(), kinds, calls }
  }
  const { calls, ...expected } = await findingsOf(1_000, 1_000)
  expect(expected.docs.length).toBeGreaterThan(10)
  expect(expected.matched.counts.pairs).toBeGreaterThanOrEqual(expected.docs.length)
  expect(expected.kinds).toEqual(new Set(screenedKinds))
  expect(calls).toBe(screenedKinds.length)
  for (const [pageSize, together] of [
    [1, 1],
    [2, 3],
    [3, 1_000],
    [1_000, 2],
  ] as const)
    expect(await findingsOf(pageSize, together)).toMatchObject(expected)

  // Pairs that cannot matter are counted, and lead to nothing.
  const ofMembers = await findingsOf(2, 3, { ...testMatching, mayMatter: (isMember) => isMember })
  expect(ofMembers.matched).toEqual(expected.matched)
  expect(ofMembers.docs).toEqual(expected.docs.filter((doc) => doc.includes('"relation":"self"')))
  expect(ofMembers.docs.length).toBeLessThan(expected.docs.length)
})
