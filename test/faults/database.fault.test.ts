import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueueBackend } from '../../src/jobs/backend/queueBackend.ts'
import { embeddedSettings } from '../../src/store/embedded/settings.ts'
import { startEmbedded, type Embedded } from '../../src/store/embedded/startEmbedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { createPool } from '../../src/store/pool.ts'
import { testLimits } from '../support/database.ts'
import { testBackend } from './support/backends.ts'
import {
  expectWhole,
  prepare,
  type Result,
  runUndisturbed,
  startFullRun,
  waitForEnd,
  waitForShards,
} from './support/faultRun.ts'
import { openProxy, type TcpProxy } from './support/tcpProxy.ts'
import { waitFor } from '../support/waitFor.ts'
import { endWorkers, startWorkerProcess } from './support/workerProcess.ts'

let home: string
let server: Embedded
let pool: pg.Pool
let backend: QueueBackend
let proxy: TcpProxy
let undisturbed: Result

beforeAll(async () => {
  home = mkdtempSync(path.resolve('.vetting/fault-'))
  const settings = embeddedSettings({ sharedBuffers: '64MB', maintenanceWorkMemory: '64MB', maxWalSize: '1GB' })
  server = await startEmbedded({ home, port: null, settings, say: () => undefined })
  await migrate(server.url)
  pool = createPool({ url: server.url, name: 'fault-test', limits: testLimits, onError: () => undefined })
  backend = testBackend(server.url)
  proxy = await openProxy(Number(new URL(server.url).port))
  await prepare(pool, backend)
  undisturbed = await runUndisturbed(pool, backend, { databaseUrl: server.url })
})
afterEach(endWorkers)
afterAll(async () => {
  await proxy.close()
  await backend.close()
  await pool.end()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

const quick = { settings: { lockDuration: 4_000, stalledInterval: 1_000 } }

const postmaster = (): number =>
  Number(readFileSync(path.join(server.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])

test('a database killed in the middle of a run: the same worker goes on within 20 s, and no index is broken', async () => {
  const worker = await startWorkerProcess({ databaseUrl: server.url, faults: { shardMillis: 100 }, ...quick })
  const runId = await startFullRun(pool, backend)
  await waitForShards(pool, runId, 10)
  const killed = postmaster()
  process.kill(killed, 'SIGKILL')
  await waitFor('the database back', 30, async () => {
    await pool.query('select 1')
    return postmaster() !== killed
  })
  const run = await waitForEnd(pool, runId, 20)
  expect(run.status).toBe('complete')
  expect(worker.child.exitCode).toBeNull()
  await expectWhole(pool, run, undisturbed, [worker])
  await pool.query('create extension if not exists amcheck')
  const { rows } = await pool.query<{ checked: number }>(
    `select count(bt_index_check(c.oid))::int as checked
       from pg_class c join pg_am a on a.oid = c.relam join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'i' and a.amname = 'btree' and n.nspname in ('vetting', 'bullmq')`,
  )
  expect(rows[0]?.checked).toBeGreaterThan(30)
})

test('connections that fall silent: the worker gives them up and finishes within 45 s', async () => {
  const through = new URL(server.url)
  through.port = String(proxy.port)
  const worker = await startWorkerProcess({ databaseUrl: through.href, faults: { shardMillis: 100 }, ...quick })
  const runId = await startFullRun(pool, backend)
  await waitForShards(pool, runId, 10)
  expect(proxy.swallow()).toBeGreaterThan(5)
  const run = await waitForEnd(pool, runId, 45)
  expect(run.status).toBe('complete')
  await expectWhole(pool, run, undisturbed, [worker])
})
