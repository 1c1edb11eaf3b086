/**
 * Appends to the audit trail from many connections at once and verifies it; then reads pages of the queue as the owner and as
 * an officer on the role of the console, whose rows are held apart by policy. Prints rates and milliseconds as JSON.
 *
 *   guard.js [--entries 8000] [--flags 100000] [--members 50000] [--folder DIR]
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { recorder } from '../src/review/audit/recorder.ts'
import { verifyAudit } from '../src/review/audit/verifyAudit.ts'
import { parsePolicy } from '../src/review/policy/parsePolicy.ts'
import { asReviewer } from '../src/store/asReviewer.ts'
import { embeddedSettings } from '../src/store/embedded/settings.ts'
import { startEmbedded } from '../src/store/embedded/startEmbedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { createPool } from '../src/store/pool.ts'
import { countOpenFlags } from '../src/store/review/countOpenFlags.ts'
import { listFlags } from '../src/store/review/listFlags.ts'
import { pinPolicy } from '../src/store/review/pinPolicy.ts'

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '8000' },
    flags: { type: 'string', default: '100000' },
    members: { type: 'string', default: '50000' },
    folder: { type: 'string', default: '.vetting/bench' },
  },
})
const [entries, flags, members] = [Number(values.entries), Number(values.flags), Number(values.members)]
const connections = 16
mkdirSync(values.folder, { recursive: true })

const settings = embeddedSettings({ sharedBuffers: '256MB', maintenanceWorkMemory: '256MB', maxWalSize: '4GB' })
const server = await startEmbedded({ home: join(values.folder, 'home'), port: null, settings, say: () => undefined })
const limits = {
  max: connections,
  connectTimeout: 5_000,
  queryTimeout: 120_000,
  statementTimeout: 120_000,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
}
const open = (url: string) => createPool({ url, name: 'bench', limits, onError: () => undefined })
const admin = open(server.url)
await admin.query('drop database if exists bench_guard with (force)')
await admin.query('create database bench_guard')
await admin.end()
const url = new URL(server.url)
url.pathname = '/bench_guard'
await migrate(url.href)
const pool = open(url.href)
await pool.query(`do $$ begin create role bench_console login password 'of-a-bench' in role vetting_console;
                  exception when duplicate_object then null; end $$`)
url.username = 'bench_console'
url.password = 'of-a-bench'
const consolePool = open(url.href)

const millis = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Median and 95th percentile, in milliseconds. */
const spread = async (times: number, work: () => Promise<unknown>) => {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn += 1) taken.push(await millis(work))
  taken.sort((left, right) => left - right)
  const at = (share: number): number => Number((taken[Math.floor(share * (times - 1))] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95) }
}

const record = recorder({ actor: 'bench', purpose: 'a bench of the trail', legalBasis: 'none is needed' })
const appending = await millis(() =>
  Promise.all(
    Array.from({ length: connections }, async () => {
      for (let n = 0; n < entries / connections; n += 1) {
        await record(pool, { operation: 'consultation', subject: `43/${n}`, justification: 'a bench of the trail' })
      }
    }),
  ),
)
const verifying = await millis(() => verifyAudit(pool))

const policy = parsePolicy(readFileSync('config/policy.yaml', 'utf8'))
await pinPolicy(pool, policy)
const person = { names: [{ forenames: 'A B', surname: 'C' }], datesOfBirth: [], addresses: [] }
await pool.query(
  `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
   select 'workforce', 'hr', '43/' || n, '', '\\x00', 1, n, $2 from generate_series(1, $1::int) n`,
  [members, JSON.stringify({ person, household: [], lineManager: '' })],
)
await pool.query(
  `insert into run (kind, business_date, requested_mode, requested_by) values ('manual', '2026-01-05', 'auto', 'bench')`,
)
await pool.query(
  `insert into reconciliation (run_id, policy_version, business_date, result) values (1, $1, '2026-01-05', '{}')`,
  [policy.version],
)
await pool.query(
  `insert into case_file (member_key, opened_on) select '43/' || n, '2026-01-05' from generate_series(1, $1::int) n`,
  [members],
)
await pool.query(
  `insert into flag (case_id, member_key, class, source, record_kind, record_key, relation, band, tier, score, weight, evidence,
                     evidence_fingerprint, explanation, explanation_hash, model_version, policy_version, opened_on,
                     first_reconciliation, last_reconciliation)
   select c.id, c.member_key, 'CONVICTION', 'bench', 'nominals', n, 'self', 'HIGH', 'STANDARD', n % 100, 20,
          $3, '', '{}', '', '', $2, '2026-01-05', 1, 1
     from generate_series(1, $1::int) n join case_file c on c.id = 1 + n % (select count(*) from case_file)`,
  [flags, policy.version, JSON.stringify({ marking: 'OFFICIAL', handling: ['P'], sentence: 'x'.repeat(2_000) })],
)
await pool.query(
  `insert into reviewer (id, member_key, rank, standing, roles) values ('bench', '43/1', 'inspector', 'inspector', '{officer}')`,
)
await pool.query('analyze')

const page = (db: Parameters<typeof listFlags>[0]) => listFlags(db, {}, 20, undefined)
console.log(
  JSON.stringify(
    {
      appendsPerSecond: Math.round((entries / appending) * 1000),
      verifiedPerSecond: Math.round((entries / verifying) * 1000),
      pageAsOwner: await spread(50, () => page(pool)),
      pageAsOfficer: await spread(50, () => asReviewer(consolePool, 'bench', page)),
      countsAsOwner: await spread(5, () => countOpenFlags(pool)),
      countsAsOfficer: await spread(1, () => asReviewer(consolePool, 'bench', (tx) => countOpenFlags(tx))),
    },
    undefined,
    2,
  ),
)
await consolePool.end()
await pool.end()
await server.stop()
