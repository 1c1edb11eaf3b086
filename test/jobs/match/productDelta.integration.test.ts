import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { withDatabase } from '../../support/database.ts'
import { applyEdit, edit, force } from '../support/edits.ts'
import { type Counts, inForce, productParts } from '../support/product.ts'
import { firstLoad } from '../support/recordStore.ts'
import { runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()

test('with the product itself: after a delta, a full run finds nothing to change in the queue', async () => {
  const { pool } = database
  const results: Counts[] = []
  const product = productParts((counts) => results.push(counts))
  await firstLoad(pool, force)
  await runInProcess(pool, 'auto', {}, product)
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      for (const one of edits) await applyEdit(pool, one)
      expect(await runInProcess(pool, 'auto', { maxShare: Number.POSITIVE_INFINITY }, product)).toMatchObject({
        mode: 'delta',
      })
      const delta = results.at(-1)
      const afterDelta = await inForce(pool)
      expect(await runInProcess(pool, 'full', { shardRows: 3 }, product)).toMatchObject({ mode: 'full' })
      expect(results.at(-1)).toMatchObject({ new: 0, changed: 0, withdrawn: 0, returned: 0 })
      expect(afterDelta).toEqual(await inForce(pool))
      if (delta !== undefined && delta.new + delta.changed + delta.withdrawn + delta.returned > 0) changed += 1
    }),
    { numRuns: 25, endOnFailure: true },
  )
  // The edits are worth something: they change the queue.
  expect(changed).toBeGreaterThan(5)
})
