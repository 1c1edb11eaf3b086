import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { buildLeftPart } from '../../../src/jobs/match/buildLeft.ts'
import { type MadeLeft, makeLeft, renewLeft } from '../../../src/jobs/match/keptLeft.ts'
import type { Left } from '../../../src/jobs/match/left.ts'
import { memberVersions } from '../../../src/store/matching/memberVersions.ts'
import { withDatabase } from '../../support/database.ts'
import { currentFindings } from '../support/currentFindings.ts'
import { applyEdit, edit, force } from '../support/edits.ts'
import { firstLoad } from '../support/recordStore.ts'
import { runInProcess, testParts } from '../support/runInProcess.ts'
import { testMatching } from '../support/testMatching.ts'

const database = withDatabase()

/** However much of this small force changes, all of it if need be, its left side is renewed. */
const always = { changed: Number.POSITIVE_INFINITY, dead: Number.POSITIVE_INFINITY }

/** A left side kept from run to run, as a worker does, and how often it was renewed. */
const keepLeft = async () => {
  const { pool } = database
  const makeAnew = async (): Promise<MadeLeft> => {
    const versions = await memberVersions(pool)
    const part = await buildLeftPart(pool, testMatching, { fromId: 0, toId: Number.MAX_SAFE_INTEGER })
    return makeLeft(testMatching, versions, [part])
  }
  let made = await makeAnew()
  let renewed = 0
  return {
    renewed: () => renewed,
    left: async (): Promise<Left> => {
      const renewal = await renewLeft(pool, testMatching, made, always)
      if (renewal === 'worn') throw new Error('nothing is worn here')
      if (renewal.left !== made.left) renewed += 1
      made = renewal
      return made.left
    },
  }
}

test('a delta with a left side kept from before leaves the same findings as a full run with one made anew, whatever was edited', async () => {
  const { pool } = database
  await firstLoad(pool, force)
  expect(await runInProcess(pool, 'auto')).toMatchObject({
    mode: 'full',
    modeReason: 'no-covered-run',
    status: 'complete',
  })
  const kept = await keepLeft()
  const parts = { ...testParts, left: kept.left }
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      for (const one of edits) await applyEdit(pool, one)
      const before = await currentFindings(pool)
      expect(await runInProcess(pool, 'auto', { maxShare: Number.POSITIVE_INFINITY }, parts)).toMatchObject({
        mode: 'delta',
        status: 'complete',
      })
      const afterDelta = await currentFindings(pool)
      expect(await runInProcess(pool, 'full', { shardRows: 3 })).toMatchObject({ mode: 'full', status: 'complete' })
      expect(afterDelta).toEqual(await currentFindings(pool))
      if (JSON.stringify(before) !== JSON.stringify(afterDelta)) changed += 1
    }),
    { numRuns: 40, endOnFailure: true },
  )
  // The edits are worth something: most of them change what is found.
  expect(changed).toBeGreaterThan(20)
  expect(kept.renewed()).toBeGreaterThan(10)
})
