import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { employ } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { waitFor } from '../support/waitFor.ts'
import { product } from './support/product.ts'
import { inboxOf } from './support/samples.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const database = withDatabase()
const folder = temporaryFolder('held')

const env = () => ({ DATABASE_URL: database.url, VETTING_HOME: path.join(folder, 'home') })

const vetting = async (...args: readonly string[]) => {
  const { code, stdout } = await product([...args, '-q', '--json'], env())
  return { code, document: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>) }
}

const ledger = async () => {
  const { rows } = await database.pool.query<object>(
    `select status, planned_at is not null as planned, (select count(*)::int from shard s where s.run_id = r.id) as shards,
            exists (select from reconciliation c where c.run_id = r.id) as reconciled
       from run r order by id desc limit 1`,
  )
  return rows[0]
}

test('a run with thresholds nobody adopted is held before anything is matched, and goes on once two people did', async () => {
  const { config } = inboxOf(folder, ['workforce', 'nominals', 'disposals'])
  expect(await vetting('run', '--config', config)).toMatchObject({ document: { run: { status: 'complete' } } })

  const policy = path.join(folder, 'policy.yaml')
  writeFileSync(policy, readFileSync(loadConfig({ env: {} }).policy, 'utf8').replace('share: 0.2', 'share: 0.9'))
  appendFileSync(config, `policy: ${policy}\n`)
  expect(await vetting('run', '--full', '--config', config)).toMatchObject({
    code: 4,
    document: { run: { status: 'held', reason: 'thresholds-not-adopted' } },
  })
  expect(await ledger()).toEqual({ status: 'held', planned: false, shards: 0, reconciled: false })

  for (const id of ['ann', 'bob']) await employ(database.pool, id, { roles: ['supervisor'] })
  const because = ['--reason', 'acceptance test of a held run', '--config', config]
  expect(await vetting('policy', 'adopt', '--as', 'ann', ...because)).toMatchObject({ code: 0 })
  const waiting = (await vetting('policy', '--config', config)).document as { waiting: readonly { id: string }[] }
  expect(await vetting('policy', 'agree', waiting.waiting[0]?.id ?? '', '--as', 'bob', ...because)).toMatchObject({
    document: { inEffect: true },
  })
  const { rows } = await database.pool.query<{ id: string }>('select max(id) as id from run')
  expect(await vetting('runs', 'release', rows[0]?.id ?? '', '--config', config)).toMatchObject({
    code: 0,
  })

  const stop = new AbortController()
  const worker = product(['worker', '--config', config], env(), stop.signal)
  const done = await waitFor('the run to go on', 90, async () => {
    const now = (await ledger()) as { status: string }
    return now.status === 'complete' && now
  })
  expect(done).toMatchObject({ planned: true, reconciled: true })
  stop.abort()
  await worker
})
