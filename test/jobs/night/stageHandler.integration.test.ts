import { beforeEach, expect, test } from 'vitest'
import { runStageStepwise, type StageDeps } from '../../../src/jobs/night/stageHandler.ts'
import { createLog } from '../../../src/log.ts'
import { createRun } from '../../../src/store/runs/createRun.ts'
import { readRun } from '../../../src/store/runs/readRun.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import type { Run } from '../../../src/store/runs/run.ts'
import { emptyTables } from '../../support/pastTheRules.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()
let runId: string
let noted: string[]

beforeEach(async () => {
  await emptyTables(database.pool, 'run')
  const run = { kind: 'manual', businessDate: '2026-01-05', requestedMode: 'auto', requestedBy: 'test' } as const
  runId = (await createRun(database.pool, { ...run, sources: [{ name: 'hr', required: true }] })) ?? ''
  noted = []
})

const holding = (note: (tx: Queryable, run: Run, reason: string) => Promise<void>) => {
  const deps: StageDeps = {
    db: database.pool,
    bulk: database.pool,
    log: createLog({ level: 'silent' }),
    stageClaims: 3,
    steps: { held: note },
  }
  return runStageStepwise(deps, runId, 'ingest.hr', async () => ({ outcome: 'held', reason: 'change-share' }))
}
const statusOf = async () => (await readRun(database.pool, runId))?.status

test('a run is held together with its entry', async () => {
  await holding(async (_tx, run, reason) => void noted.push(`${run.id} ${reason}`))
  expect([noted, await statusOf()]).toEqual([[`${runId} change-share`], 'held'])
})

test('a hold that cannot be recorded is none', async () => {
  await expect(holding((tx) => tx.query('select 1 / 0').then(() => undefined))).rejects.toMatchObject({ code: '22012' })
  expect(await statusOf()).toBe('planned')
})
