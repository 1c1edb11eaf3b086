import { fc } from '../../support/fastCheck.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { recheckNow } from '../../../src/jobs/recheck/recheck.ts'
import { withDatabase } from '../../support/database.ts'
import { emptyTables } from '../../support/pastTheRules.ts'
import { applyEdit, edit, force, type Edit } from '../support/edits.ts'
import { applyProductRecheck, inForce, productParts } from '../support/product.ts'
import { firstLoad } from '../support/recordStore.ts'
import { finishRun, matchAll, planNext, runInProcess } from '../support/runInProcess.ts'

const database = withDatabase()
const product = productParts()

const members = ['01/0', '01/1', '01/2', '01/3', '01/4']

const recheck = (memberKeys: readonly string[]) =>
  recheckNow(
    { db: database.pool, matching: product.matching, applyRecheck: applyProductRecheck },
    { memberKeys, reason: 'test', requestedBy: 'tester' },
  )

const isPresent = async (memberKey: string): Promise<boolean> => {
  const { rowCount } = await database.pool.query(`select from record where kind = 'workforce' and key = $1`, [
    memberKey,
  ])
  return rowCount === 1
}

const tables =
  'record, record_change, run, recheck, reconciliation, finding, flag, case_file, welfare_hit, pattern_prompt'

beforeEach(async () => {
  await emptyTables(database.pool, tables)
  await firstLoad(database.pool, force)
  await runInProcess(database.pool, 'auto', {}, product)
})

describe('a recheck', () => {
  test('leaves the same findings and flags of a person as a full run does', async () => {
    const { pool } = database
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...members),
        async (edits, key) => {
          for (const one of edits) await applyEdit(pool, one)
          fc.pre(await isPresent(key))
          await recheck([key])
          const afterRecheck = (await inForce(pool, key)).findings
          await runInProcess(pool, 'full', {}, product)
          expect(afterRecheck).toEqual((await inForce(pool, key)).findings)
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  })

  test('of everybody leaves the queue a full run leaves', async () => {
    const { pool } = database
    const edits: readonly Edit[] = [
      { kind: 'nominals', number: 1, seed: 4242, isGone: false },
      { kind: 'disposals', number: 2, seed: 77, isGone: true },
      { kind: 'report-persons', number: 3, seed: 905, isGone: false },
    ]
    for (const one of edits) await applyEdit(pool, one)
    await recheck(members)
    const afterRecheck = await inForce(pool)
    await runInProcess(pool, 'full', {}, product)
    expect(afterRecheck).toEqual(await inForce(pool))
    expect(afterRecheck.flags.length).toBeGreaterThan(0)
  })

  test('made while a run is under way stands: the run read older records', async () => {
    const { pool } = database
    const run = await planNext(pool, 'full')
    await matchAll(pool, run, product)
    // Everything on the right goes away after the run has read it.
    await pool.query(`delete from record where kind in ('nominals', 'report-persons', 'misconduct')`)
    await recheck(['01/1'])
    expect((await inForce(pool, '01/1')).findings).toEqual([])
    const others = (await inForce(pool)).findings.length
    expect(others).toBeGreaterThan(0)
    await finishRun(pool, run, product)
    expect((await inForce(pool, '01/1')).findings).toEqual([])
    expect((await inForce(pool)).findings).toHaveLength(others)
  })

  test('of somebody unknown is refused without naming them', async () => {
    const refusal = recheck(['01/1', '99/CANARY'])
    await expect(refusal).rejects.toMatchObject({ code: 'unknown-person' })
    await expect(refusal).rejects.not.toThrow(/CANARY/)
    const { rowCount } = await database.pool.query('select from recheck')
    expect(rowCount).toBe(0)
  })
})
