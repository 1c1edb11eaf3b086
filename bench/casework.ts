/**
 * Officers take, open and decide flags of a queue of 200,000, as logins of the console: row-level security holds. One alone in
 * a loop, then fifty at the pace of people who read (`--pause` milliseconds between two steps), fifty at a pace three times as
 * tight, and fifty in a loop, together `--decide` flags. Prints milliseconds of each step and of pages of the queue, and the
 * processor time of a flag, as JSON; then looks in the tables whether a flag was decided twice or a claim lost.
 *
 *   casework.js [--findings 200000] [--decide 20000] [--paced 2000] [--tight 6000] [--pause 1500] [--folder DIR]
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Api } from '../src/api/api.ts'
import { call } from '../src/api/operation.ts'
import { countQueue } from '../src/api/operations/countQueue.ts'
import { listQueue } from '../src/api/operations/listQueue.ts'
import { verifyAudit } from '../src/review/audit/verifyAudit.ts'
import { answerIdentity } from '../src/review/desk/answerIdentity.ts'
import { openDesk } from '../src/review/desk/desk.ts'
import { openEvidence } from '../src/review/desk/openEvidence.ts'
import { takeNext } from '../src/review/desk/takeNext.ts'
import { parsePolicy } from '../src/review/policy/parsePolicy.ts'
import { thresholdsOf } from '../src/review/policy/thresholds.ts'
import { asReviewer } from '../src/store/asReviewer.ts'
import { type FlagFilter, listFlags } from '../src/store/review/listFlags.ts'
import { openBenchDatabase } from './support/benchDatabase.ts'
import { openConsole } from './support/consolePool.ts'
import { countSteps } from './support/countSteps.ts'
import { employOfficers, fillQueue } from './support/fillQueue.ts'
import { serverCpu } from './support/serverCpu.ts'

const { values } = parseArgs({
  options: {
    findings: { type: 'string', default: '200000' },
    decide: { type: 'string', default: '20000' },
    paced: { type: 'string', default: '2000' },
    tight: { type: 'string', default: '6000' },
    pause: { type: 'string', default: '1500' },
    folder: { type: 'string', default: '.vetting/bench' },
  },
})
const [findings, decide, paced, tight, pause] = [
  Number(values.findings),
  Number(values.decide),
  Number(values.paced),
  Number(values.tight),
  Number(values.pause),
]
mkdirSync(values.folder, { recursive: true })

const policy = parsePolicy(readFileSync('config/policy.yaml', 'utf8'))
const { server, pool, url } = await openBenchDatabase(values.folder, 'bench_casework', 4)
await fillQueue(pool, policy, findings)
const officers = await employOfficers(pool, 50)
await pool.query('vacuum analyze')
const consolePool = await openConsole(pool, url, officers.length)
const desk = await openDesk({
  pool: consolePool,
  policy,
  purpose: 'bench',
  legalBasis: 'bench',
  now: () => new Date('2026-01-06T12:00:00Z'),
})

const timed = async <Result>(times: number[], work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now()
  const result = await work()
  times.push(performance.now() - start)
  return result
}

const round = (value: number): number => Math.round(value * 10) / 10

const percentiles = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Takes the next flag, opens it and says whether it is the person, with `rest` between the steps. */
const workOne = async (by: string, times: Record<'take' | 'open' | 'decide', number[]>, rest: () => Promise<void>) => {
  const { flagId } = await timed(times.take, () => takeNext(desk, by))
  await rest()
  const justification = 'next in the queue'
  const { flag } = await timed(times.open, () => openEvidence(desk, { flagId, by, noConflict: true, justification }))
  await rest()
  const reasons = 'the birth place and the number differ'
  const action = flag.conflictWith.length > 0 || Number(flagId) % 2 === 0 ? 'reject' : 'confirm'
  await timed(times.decide, () => answerIdentity(desk, { flagId, by, version: flag.version, action, reasons }))
  await rest()
}

/** Decides so many flags, everybody at once. */
const load = async (count: number, millis: number, people = officers) => {
  const times = { take: [], open: [], decide: [] } as Record<'take' | 'open' | 'decide', number[]>
  let left = count
  const rest = async (): Promise<void> => {
    if (millis > 0) await sleep(millis * (0.5 + Math.random()))
  }
  const work = async (by: string): Promise<void> => {
    // People do not start at one moment.
    if (millis > 0) await sleep(millis * 3 * Math.random())
    while (left-- > 0) await workOne(by, times, rest)
  }
  const [cpu, ofServer, start] = [process.cpuUsage(), serverCpu(join(values.folder, 'home')), performance.now()]
  await Promise.all(people.map(work))
  const seconds = (performance.now() - start) / 1_000
  const used = process.cpuUsage(cpu)
  return {
    flags: count,
    stepsPerSecond: round((count * 3) / seconds),
    nodeCpuMsPerFlag: round((used.user + used.system) / 1_000 / count),
    serverCpuMsPerFlag: round(((serverCpu(join(values.folder, 'home')) - ofServer) * 1_000) / count),
    ...Object.fromEntries(Object.entries(times).map(([name, all]) => [name, percentiles(all)])),
  }
}

const alone = await load(200, 0, officers.slice(0, 1))
const atPace = await load(paced, pause)
const tighter = await load(tight, pause / 3)
const inLoop = await load(Math.max(0, decide - paced - tight - 200), 0)

const deep = (await listFlags(pool, {}, 1, { position: '2990000000', id: '0' }))[0]
const filters: Readonly<Record<string, FlagFilter>> = {
  all: {},
  class: { class: 'MISCONDUCT' },
  band: { band: 'LOW' },
  classAndBand: { class: 'ASSOCIATION', band: 'MEDIUM' },
  status: { status: 'CONFIRMED' },
  mine: { heldBy: officers[0] ?? '' },
}
await takeNext(desk, officers[0] ?? '')
const pagesOf = async (asOfficer: boolean) => {
  const pages: Record<string, object> = {}
  for (const [name, filter] of Object.entries(filters)) {
    for (const [depth, cursor] of [
      ['first', undefined],
      ['deep', deep],
    ] as const) {
      const times: number[] = []
      const page = () =>
        asOfficer
          ? asReviewer(consolePool, officers[0] ?? '', (tx) => listFlags(tx, filter, 50, cursor))
          : listFlags(pool, filter, 50, cursor)
      for (let n = 0; n < 210; n += 1) await timed(times, page)
      pages[`${name}, ${depth}`] = percentiles(times.slice(10))
    }
  }
  return pages
}
const pages = { officer: await pagesOf(true), owner: await pagesOf(false) }

/** What the operation of the API does for a page: its checks, the rows, the entry in the trail and the commit. */
const api: Api = {
  ...desk,
  db: consolePool,
  bulk: consolePool,
  rematch: () => Promise.reject(new Error('nothing here replays')),
  thresholds: async () => thresholdsOf(policy, 'bench', 0),
  checkpoints: '',
  signingKey: null,
}
const operationOf = async () => {
  const caller = { by: officers[0] ?? '', justification: 'pages of the queue', correlationId: 'bench' }
  const asked: Readonly<Record<string, object>> = {
    all: {},
    class: { class: 'MISCONDUCT' },
    band: { band: 'LOW' },
    status: { status: 'CONFIRMED' },
    mine: { mine: 'yes' },
    deep: { band: 'LOW', after: `${deep?.position}.${deep?.id}` },
  }
  const pages: Record<string, object> = {}
  for (const [name, input] of Object.entries(asked)) {
    const times: number[] = []
    for (let n = 0; n < 210; n += 1) await timed(times, () => call(listQueue, api, caller, { ...input, limit: 50 }))
    pages[name] = percentiles(times.slice(10))
  }
  const times: number[] = []
  for (let n = 0; n < 50; n += 1) await timed(times, () => call(countQueue, api, caller, {}))
  return { ...pages, counts: percentiles(times) }
}
const operation = await operationOf()

const steps = await countSteps(pool)
const { ok } = await verifyAudit(pool)
console.log(
  JSON.stringify({ findings, alone, atPace, tighter, inLoop, pages, operation, steps, trailVerifies: ok }, null, 2),
)
await consolePool.end()
await pool.end()
await server.stop()
// One flag is held, for the page of what is mine.
const lost = steps.taken - steps.decided - 1
if (!ok || lost !== 0 || steps.claims !== 1 || steps.decidedTwice + steps.missedSteps + steps.unfinished > 0) {
  throw new Error(`The steps do not add up: ${JSON.stringify(steps)}`)
}
