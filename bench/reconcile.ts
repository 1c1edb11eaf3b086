/**
 * Reconciles a first night of made-up findings with an empty queue, the same night again in full, a delta with about 1 %
 * changed, and a recheck of one person; then reads pages and counts of the queue. Prints seconds, processor seconds
 * and peak memory as JSON.
 *
 *   reconcile.js [--findings 200000] [--folder DIR]
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePolicy } from '../src/review/policy/parsePolicy.ts'
import { reconcileMembers } from '../src/review/reconcileMembers.ts'
import { reconcileRun } from '../src/review/reconcileRun.ts'
import { inTransaction } from '../src/store/inTransaction.ts'
import { countOpenFlags } from '../src/store/review/countOpenFlags.ts'
import { listFlags } from '../src/store/review/listFlags.ts'
import { createRecheck } from '../src/store/runs/createRecheck.ts'
import { createFindingEncoder } from '../src/store/runs/findingEncoder.ts'
import { insertFindings } from '../src/store/runs/insertFindings.ts'
import { openBenchDatabase } from './support/benchDatabase.ts'
import { serverCpu } from './support/serverCpu.ts'
import { benchFinding } from './support/writeFindings.ts'

const { values } = parseArgs({
  options: { findings: { type: 'string', default: '200000' }, folder: { type: 'string', default: '.vetting/bench' } },
})
const findings = Number(values.findings)
mkdirSync(values.folder, { recursive: true })

const policy = parsePolicy(readFileSync('config/policy.yaml', 'utf8'))
const home = join(values.folder, 'home')
const { server, pool } = await openBenchDatabase(values.folder, 'bench_reconcile', 4)

const timed = async <Result>(work: () => Promise<Result>) => {
  const [cpu, ofServer, start] = [process.cpuUsage(), serverCpu(home), performance.now()]
  const result = await work()
  const used = process.cpuUsage(cpu)
  const seconds = (ms: number): number => Math.round(ms) / 1000
  return {
    seconds: seconds(performance.now() - start),
    nodeCpuSeconds: seconds((used.user + used.system) / 1000),
    serverCpuSeconds: seconds((serverCpu(home) - ofServer) * 1000),
    result,
  }
}

const openRun = async (mode: 'full' | 'delta', numbers: readonly number[], version: number): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>(
    `insert into run (kind, business_date, requested_mode, requested_by, status, mode, planned_at)
     values ('manual', '2026-01-05', 'auto', 'bench', 'running', $1, clock_timestamp()) returning id`,
    [mode],
  )
  const id = rows[0]?.id ?? ''
  const encoder = createFindingEncoder(id, 0)
  for (const n of numbers) encoder.add([benchFinding(n, version)])
  await inTransaction(pool, (tx) => insertFindings(tx, encoder.finish()))
  if (mode === 'delta') {
    await pool.query(`insert into shard (run_id, n, sort, size, done) values ($1, 0, 'records', 1, true)`, [id])
    await pool.query(
      `insert into shard_record (run_id, shard, record_kind, source, record_key)
       select $1, 0, 'nominals', 'bench', key from unnest($2::text[]) as k(key)`,
      [id, numbers.map((n) => benchFinding(n).recordKey)],
    )
  }
  return id
}

const reconcile = async (runId: string) => {
  const outcome = await timed(() => inTransaction(pool, (tx) => reconcileRun({ tx, policy }, runId)))
  await pool.query(`update run set status = 'complete' where id = $1`, [runId])
  const { open: _, ...result } = outcome.result
  return { ...outcome, result }
}

const all = Array.from({ length: findings }, (_, n) => n)
// Not on a record shared by two members: a delta covers whole records.
const some = all.filter((n) => n % 100 === 51)
const first = await reconcile(await openRun('full', all, 0))
const again = await reconcile(await openRun('full', all, 0))
await pool.query('vacuum analyze')
const delta = await reconcile(await openRun('delta', some, 1))
const members = ['43/7']
const recheckId = await createRecheck(pool, { memberKeys: members, reason: 'bench', requestedBy: 'bench' })
const recheck = await timed(() =>
  inTransaction(pool, (tx) =>
    reconcileMembers(
      { tx, policy, now: new Date() },
      { recheckId, memberKeys: members, findings: [28, 29, 30].map((n) => benchFinding(n)) },
    ),
  ),
)

const percentiles = async (work: () => Promise<unknown>) => {
  const times: number[] = []
  for (let n = 0; n < 200; n += 1) times.push((await timed(work)).seconds * 1000)
  const sorted = times.toSorted((a, b) => a - b)
  return { p50: sorted[100], p95: sorted[190] }
}
const deep = (await listFlags(pool, {}, 1, { position: '2990000000', id: '0' }))[0]
const pages = {
  first: await percentiles(() => listFlags(pool, {}, 50)),
  classAndBand: await percentiles(() => listFlags(pool, { class: 'ASSOCIATION', band: 'LOW' }, 50)),
  member: await percentiles(() => listFlags(pool, { memberKey: '43/9' }, 50)),
  tier: await percentiles(() => listFlags(pool, { tier: 'WAIT' }, 50)),
  class: await percentiles(() => listFlags(pool, { class: 'MISCONDUCT' }, 50)),
  deep: await percentiles(() => listFlags(pool, { band: 'MEDIUM' }, 50, deep)),
  counts: await percentiles(() => countOpenFlags(pool)),
}

const { open: _, ...rechecked } = recheck.result
console.log(
  JSON.stringify(
    {
      findings,
      first,
      again,
      delta,
      recheck: { ...recheck, result: rechecked },
      pages,
      peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    },
    null,
    2,
  ),
)
await pool.end()
await server.stop()
