import { userInfo } from 'node:os'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordKinds } from '../../src/records/sourceRecord.ts'
import { found, night } from '../review/support/nights.ts'
import { employ } from '../review/support/office.ts'
import { withDatabase } from '../support/database.ts'
import { invoke } from './support/invoke.ts'
import { product } from './support/product.ts'
import { inboxOf } from './support/samples.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('roles')
const database = withDatabase()
const logins = { night: ['ingest', 'worker'], screen: ['console'], audit: ['auditor'] } as const
const nameOf = (login: string): string => `test_${login}_${process.pid}`

/** The environment of a process that connects with few rights. */
const as = (login: keyof typeof logins) => {
  const url = new URL(database.url)
  url.username = nameOf(login)
  url.password = 'of-a-test'
  return { DATABASE_URL: url.href, VETTING_HOME: folder }
}

beforeAll(async () => {
  // The owner makes the schema of the queue as well.
  await invoke(['migrate', '-q'], { DATABASE_URL: database.url, VETTING_HOME: folder })
  for (const [login, roles] of Object.entries(logins)) {
    await database.pool.query(
      `create role ${nameOf(login)} login password 'of-a-test' in role ${roles.map((role) => `vetting_${role}`).join(', ')}`,
    )
  }
})

afterAll(async () => {
  for (const login of Object.keys(logins)) {
    await database.pool.query(`drop owned by ${nameOf(login)}; drop role ${nameOf(login)}`)
  }
})

test('a login that may ingest and work, and nothing else, runs whole nights', async () => {
  const { config } = inboxOf(folder, recordKinds)
  for (const mode of ['full', 'delta']) {
    const run = await product(
      ['run', '--config', config, '-q', '--json', ...(mode === 'full' ? ['--full'] : [])],
      as('night'),
    )
    expect(run.stderr).toBe('')
    expect(JSON.parse(run.stdout)).toMatchObject({ run: { status: 'complete', mode } })
  }
}, 120_000)

test('the queue on a login of the console shows what its user may see, and the trail says so', async () => {
  await night(database.pool, '2026-01-05', [found(), found({ memberKey: '43/2', recordKey: 'N2' })])
  const look = ['queue', '--json', '-q', '--reason', 'test of the roles'] as const
  const shown = async () => {
    const { stdout } = await invoke(look, as('screen'))
    return (JSON.parse(stdout) as { flags: readonly { memberKey: string }[] }).flags.map(({ memberKey }) => memberKey)
  }
  expect(await shown()).toEqual([])
  await database.pool.query(
    `insert into reviewer (id, member_key, rank, standing, roles) values ($1, '43/2', 'sergeant', 'below-inspector', '{officer}')`,
    [userInfo().username],
  )
  expect(await shown()).toEqual(['43/1'])
  expect((await invoke(['case', '43/2', '-q', '--reason', 'test of the roles'], as('screen'))).code).toBe(3)
  const own = await database.pool.query<{ id: string }>(`select id from flag where member_key = '43/2'`)
  const open = ['queue', 'open', own.rows[0]?.id ?? '', '--no-conflict', '-q', '--reason', 'test of the roles']
  expect((await invoke(open, as('screen'))).code).toBe(3)
  const { rows } = await database.pool.query(
    `select operation, subject, content::json ->> 'outcome' as outcome, content::json ->> 'fields' as fields
       from audit_entry order by seq desc limit 3`,
  )
  const refused = { operation: 'consultation', subject: '43/2', outcome: 'refused' }
  expect(rows).toEqual([
    { ...refused, fields: '["open", "conflict", "self"]' },
    { ...refused, fields: '["case", "flags", "conflict", "self"]' },
    expect.objectContaining({ operation: 'consultation', subject: 'queue', outcome: 'done' }),
  ])
})

test('logins of the auditor verify and export the trail, two together, and see no flag', async () => {
  expect((await invoke(['audit', 'verify', '-q'], as('audit'))).code).toBe(0)
  await employ(database.pool, 'aud', { roles: ['auditor'] })
  await employ(database.pool, 'audra', { roles: ['auditor', 'officer'] })
  const audit = (login: keyof typeof logins, by: string, ...args: readonly string[]) =>
    invoke(['audit', ...args, '--as', by, '-q', '--json', '--reason', 'test of the roles'], as(login))
  const { exportId } = JSON.parse((await audit('audit', 'aud', 'propose')).stdout) as { exportId: string }
  expect((await audit('audit', 'audra', 'agree', exportId)).code).toBe(0)
  // On a login of the console there is nothing of it, whoever asks.
  expect((await audit('screen', 'audra', 'export', exportId)).code).toBe(3)
  expect((await audit('screen', 'aud', 'propose')).code).toBe(1)
  const { code, stdout } = await audit('audit', 'aud', 'export', exportId)
  expect([code, stdout.includes('43/2')]).toEqual([0, true])
  const queue = await invoke(['queue', '-q', '--reason', 'test of the roles'], as('audit'))
  expect([queue.code, queue.stdout]).toEqual([1, ''])
})
