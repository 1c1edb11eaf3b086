/**
 * Officers take, open and decide flags of a queue of 200,000, each in a loop: one alone, then fifty at the pace of people who
 * read (`--pause` milliseconds between two steps), then fifty as fast as the database goes. Prints milliseconds of each step, and of
 * pages of the queue, as JSON.
 *
 *   casework.js [--findings 200000] [--decide 20000] [--paced 2000] [--pause 500] [--folder DIR]
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { answerIdentity } from '../src/review/desk/answerIdentity.ts'
import { openDesk } from '../src/review/desk/desk.ts'
import { openEvidence } from '../src/review/desk/openEvidence.ts'
import { takeNext } from '../src/review/desk/takeNext.ts'
import { parsePolicy } from '../src/review/policy/parsePolicy.ts'
import { reconcileRun } from '../src/review/reconcileRun.ts'
import { inTransaction } from '../src/store/inTransaction.ts'
import { listFlags } from '../src/store/review/listFlags.ts'
import { createFindingEncoder } from '../src/store/runs/findingEncoder.ts'
import { insertFindings } from '../src/store/runs/insertFindings.ts'
import { openBenchDatabase } from './support/benchDatabase.ts'
import { benchFinding } from './support/writeFindings.ts'

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '200000' },
    decide: { type: 'string', default: '20000' },
    paced: { type: 'string', default: '2000' },
    pause: { type: 'string', default: '500' },
    folder: { type: 'string', default: '.vetting/bench' },
  },
})
const findings = Number(values.findings)
const decide = Number(values.decide)
const paced = Number(values.paced)
const officers = Array.from({ length: 50 }, (_, n) => `officer-${n}`)
mkdirSync(values.folder, { recursive: true })

const policy = parsePolicy(readFileSync('config/policy.yaml', 'utf8'))
const { server, pool } = await openBenchDatabase(values.folder, 'bench_casework', officers.length)

const person = JSON.stringify({ names: [], datesOfBirth: [], addresses: [], identifiers: [] })
const member = `{"person":${person},"force":"43","workforceClass":"officer","lineManager":"","household":[],"service":[]}`
const put = async (kind: string, source: string, key: string, count: number, data: string): Promise<void> => {
  await pool.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     select $1, $2, $3 || n, '', '\\x00', 1, n, $5::json from generate_series(0, $4::int - 1) as n`,
    [kind, source, key, count, data],
  )
}
await put('workforce', 'hr', '43/', Math.ceil(findings / 4), member)
await put('nominals', 'bench', 'N', findings + 16, `{"person":${person}}`)
// Each officer is a member somewhere else, so that interests are looked for in full.
await put('workforce', 'hr', '44/', officers.length, member)
await pool.query(
  `insert into reviewer (id, member_key, rank, standing, roles)
   select 'officer-' || n, '44/' || n, 'Inspector', 'inspector', '{officer}' from generate_series(0, $1::int - 1) as n`,
  [officers.length],
)
const { rows: runs } = await pool.query<{ id: string }>(
  `insert into run (kind, business_date, requested_mode, requested_by, status, mode, planned_at)
   values ('manual', '2026-01-05', 'auto', 'bench', 'running', 'full', clock_timestamp()) returning id`,
)
const runId = runs[0]?.id ?? ''
const encoder = createFindingEncoder(runId, 0)
for (let n = 0; n < findings; n += 1) encoder.add([benchFinding(n)])
await inTransaction(pool, (tx) => insertFindings(tx, encoder.finish()))
await inTransaction(pool, (tx) => reconcileRun({ tx, policy }, runId))
await pool.query('vacuum analyze')

const now = (): Date => new Date('2026-01-06T12:00:00Z')
const desk = await openDesk({ pool, policy, purpose: 'bench', legalBasis: 'bench', now })

type Times = Record<'take' | 'open' | 'decide', number[]>

const timed = async <Result>(times: number[], work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now()
  const result = await work()
  times.push(performance.now() - start)
  return result
}

/** Decides so many flags, everybody at once. */
const load = async (count: number, pause: number, people = officers) => {
  const times: Times = { take: [], open: [], decide: [] }
  const taken: string[] = []
  let left = count
  const rest = (): Promise<void> => (pause > 0 ? sleep(pause * (0.5 + Math.random())) : Promise.resolve())
  const work = async (by: string): Promise<void> => {
    // People do not start at one moment.
    await rest()
    await rest()
    while (left-- > 0) {
      const { flagId } = await timed(times.take, () => takeNext(desk, by))
      taken.push(flagId)
      await rest()
      const justification = 'next in the queue'
      const { flag } = await timed(times.open, () =>
        openEvidence(desk, { flagId, by, noConflict: true, justification }),
      )
      await rest()
      const reasons = 'the birth place and the number differ'
      const action = flag.conflictWith.length > 0 || Number(flagId) % 2 === 0 ? 'reject' : 'confirm'
      await timed(times.decide, () => answerIdentity(desk, { flagId, by, version: flag.version, action, reasons }))
      await rest()
    }
  }
  const cpu = process.cpuUsage()
  const start = performance.now()
  await Promise.all(people.map(work))
  const seconds = (performance.now() - start) / 1_000
  const used = process.cpuUsage(cpu)
  return {
    flags: taken.length,
    seconds: Math.round(seconds),
    decisionsPerSecond: Math.round(taken.length / seconds),
    nodeCpuMsPerFlag: Math.round((used.user + used.system) / 100 / taken.length) / 10,
    ...Object.fromEntries(Object.entries(times).map(([name, all]) => [name, percentiles(all)])),
  }
}

const percentiles = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

const alone = await load(200, 0, officers.slice(0, 1))
const pace = await load(paced, Number(values.pause))
const flatOut = await load(decide - paced, 0)
const pageTimes: number[] = []
for (let n = 0; n < 200; n += 1) await timed(pageTimes, () => listFlags(pool, {}, 50))

const { rows: checks } = await pool.query(
  `select (select count(*)::int from decision) as decisions,
          (select count(*)::int from (select from decision where second_of is null and agrees is null
                                       group by flag_id having count(*) > 1) d) as "decidedTwice",
          (select seq from audit_head) as "auditEntries"`,
)
console.log(
  JSON.stringify({ findings, alone, paced: pace, flatOut, page: percentiles(pageTimes), ...checks[0] }, null, 2),
)
await pool.end()
await server.stop()
