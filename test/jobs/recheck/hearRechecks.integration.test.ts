import { afterEach, expect, test } from 'vitest'
import { createLog } from '../../../src/log.ts'
import type { JobQueue } from '../../../src/jobs/backend/queueBackend.ts'
import { hearRechecks } from '../../../src/jobs/recheck/hearRechecks.ts'
import { requestRecheck } from '../../../src/jobs/recheck/requestRecheck.ts'
import { withDatabase } from '../../support/database.ts'
import { force } from '../support/edits.ts'
import { firstLoad } from '../support/recordStore.ts'

const database = withDatabase()
const log = createLog({ level: 'silent' })

const jobs: string[] = []
const queue = { add: async (_name: string, data: { recheckId?: string }) => jobs.push(data.recheckId ?? '') }
const hear = () => hearRechecks(database.pool, queue as unknown as JobQueue, log)

const listeners = async (): Promise<readonly number[]> => {
  const { rows } = await database.pool.query<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query = 'listen vetting_recheck'`,
  )
  return rows.map(({ pid }) => pid)
}

const patience = { timeout: 20_000 }
const request = () => requestRecheck(database.pool, { memberKeys: ['01/1'], reason: 'heard of', requestedBy: 'tester' })

let open: { readonly stop: () => Promise<void> }[] = []
afterEach(async () => {
  for (const one of open) await one.stop()
  open = []
})

test('of several workers that hear of a recheck one adds its job, also after a connection was lost', async () => {
  await firstLoad(database.pool, force)
  open = [hear(), hear()]
  await expect.poll(async () => (await listeners()).length, patience).toBe(2)
  const first = await request()
  await expect.poll(() => jobs, patience).toEqual([first])

  const lost = await listeners()
  for (const pid of lost) await database.pool.query('select pg_terminate_backend($1)', [pid])
  await expect.poll(async () => (await listeners()).filter((pid) => !lost.includes(pid)).length, patience).toBe(2)
  const second = await request()
  await expect.poll(() => jobs, patience).toEqual([first, second])

  // A third after them: had both workers added a job for one recheck, it would stand before this one.
  const third = await request()
  await expect.poll(() => jobs.at(-1), patience).toBe(third)
  expect(jobs).toEqual([first, second, third])
})

test('nobody hears once the worker is stopped', async () => {
  const worker = hear()
  await expect.poll(async () => (await listeners()).length, patience).toBe(1)
  await worker.stop()
  await expect.poll(listeners, patience).toEqual([])
})
