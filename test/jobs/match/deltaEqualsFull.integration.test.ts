import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { withDatabase } from '../../support/database.ts'
import { currentFindings } from '../support/currentFindings.ts'
import { applyEdit, edit, force } from '../support/edits.ts'
import { firstLoad } from '../support/recordStore.ts'
import { runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()

test('a delta leaves the same findings as a full run, whatever was edited', async () => {
  const { pool } = database
  await firstLoad(pool, force)
  expect(await runInProcess(pool, 'auto')).toMatchObject({
    mode: 'full',
    modeReason: 'no-covered-run',
    status: 'complete',
  })
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      for (const one of edits) await applyEdit(pool, one)
      const before = await currentFindings(pool)
      expect(await runInProcess(pool, 'auto', { maxShare: Number.POSITIVE_INFINITY })).toMatchObject({
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
})
