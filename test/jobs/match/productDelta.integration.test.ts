import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRules } from '../../../src/cli/compose/readRules.ts'
import { loadConfig } from '../../../src/config.ts'
import { createMatching } from '../../../src/jobs/match/createMatching.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { reconcileRun } from '../../../src/review/reconcileRun.ts'
import { withDatabase } from '../../support/database.ts'
import { applyEdit, edit, force } from '../support/edits.ts'
import { firstLoad } from '../support/recordStore.ts'
import { type Parts, runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()
const rules = readRules(loadConfig({ env: {} }))

type Counts = Awaited<ReturnType<typeof reconcileRun>>

const results: Counts[] = []

const product: Parts = {
  matching: createMatching(rules.matching),
  reconcile: async (tx: Queryable, run: Run) => {
    results.push(await reconcileRun({ tx, policy: rules.policy }, run.id))
  },
}

const inForce = async (db: Queryable) => {
  const findings = await db.query(
    `select member_key, class, source, record_kind, record_key, relation, fingerprint, doc::text from finding order by 1, 2, 3, 4, 5, 6`,
  )
  const flags = await db.query(
    `select member_key, class, source, record_kind, record_key, relation, status, band, tier, score, conflict_with,
            evidence_fingerprint, explanation::text
       from flag where state = 'open' order by 1, 2, 3, 4, 5, 6`,
  )
  return { findings: findings.rows as readonly object[], flags: flags.rows as readonly object[] }
}

test('with the product itself: after a delta, a full run finds nothing to change in the queue', async () => {
  const { pool } = database
  await firstLoad(pool, force)
  await runInProcess(pool, 'auto', {}, product)
  let changed = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      for (const one of edits) await applyEdit(pool, one)
      expect(await runInProcess(pool, 'auto', { maxShare: 100 }, product)).toMatchObject({ mode: 'delta' })
      const delta = results.at(-1)
      const afterDelta = await inForce(pool)
      expect(await runInProcess(pool, 'full', { shardRows: 3 }, product)).toMatchObject({ mode: 'full' })
      expect(results.at(-1)).toMatchObject({ new: 0, changed: 0, withdrawn: 0, returned: 0 })
      expect(afterDelta).toEqual(await inForce(pool))
      if (delta !== undefined && delta.new + delta.changed + delta.withdrawn + delta.returned > 0) changed += 1
    }),
    { numRuns: 40, endOnFailure: true },
  )
  expect(changed).toBeGreaterThan(20)
})
