/**
 * What matching costs, part by part, in one thread over the database that `bench -- night` left behind: the left side, reading the
 * sheets of each kind, and comparing them down to encoded findings. Nothing is written. Needs Linux.
 *
 *   npm run bench -- night --nominals 200000 && npm run bench -- match [--folder .vetting/bench-night]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readRules } from '../src/cli/compose/readRules.ts'
import { loadConfig } from '../src/config.ts'
import { buildLeftPart } from '../src/jobs/match/buildLeft.ts'
import { createMatching } from '../src/jobs/match/createMatching.ts'
import { makeLeft, renewLeft } from '../src/jobs/match/keptLeft.ts'
import { matchPages } from '../src/jobs/match/matchPages.ts'
import { createMemberCache } from '../src/jobs/match/memberCache.ts'
import { rangePages } from '../src/jobs/match/rangePages.ts'
import { compileKernel } from '../src/matchers/index.ts'
import { screenedKinds } from '../src/records/sourceRecord.ts'
import { embeddedSettings } from '../src/store/embedded/settings.ts'
import { startEmbedded } from '../src/store/embedded/startEmbedded.ts'
import { type MemberVersions, memberVersions, versionBytes } from '../src/store/matching/memberVersions.ts'
import { createPool } from '../src/store/pool.ts'
import { createFindingEncoder } from '../src/store/runs/findingEncoder.ts'
import { table } from '../src/text/table.ts'
import { serverCpu } from './support/serverCpu.ts'

const { values } = parseArgs({ options: { folder: { type: 'string', default: '.vetting/bench-night' } } })
const config = loadConfig({ env: {} })
const matching = createMatching(readRules(config).matching, compileKernel(readFileSync('dist/kernel.wasm')))
const settings = embeddedSettings(config.embedded)
const server = await startEmbedded({ home: values.folder, port: null, settings, say: () => undefined })
const url = new URL(server.url)
url.pathname = '/vetting_demo'
const pool = createPool({ url: url.href, name: 'bench', limits: config.database.bulkPool, onError: () => undefined })

type Line = { readonly what: string; readonly rows: number; readonly node: number; readonly postgres: number }
const lines: Line[] = []

const nodeCpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

const measured = async <Result>(what: string, work: () => Promise<Result>, rowsOf: (result: Result) => number) => {
  const before = { node: nodeCpu(), postgres: serverCpu(values.folder) }
  const result = await work()
  const postgres = serverCpu(values.folder) - before.postgres
  lines.push({ what, rows: rowsOf(result), node: nodeCpu() - before.node, postgres })
  return result
}

/** Versions as they were before one member in a hundred changed. */
const aged = ({ ids, versions }: MemberVersions): MemberVersions => ({
  ids,
  versions: versions.map((byte, at) => (at % (100 * versionBytes) === 0 ? byte ^ 1 : byte)),
})

const everything = { fromId: 0, toId: Number.MAX_SAFE_INTEGER }
const made = await measured(
  'left side',
  async () => {
    const versions = await memberVersions(pool)
    return makeLeft(matching, versions, [await buildLeftPart(pool, matching, everything)])
  },
  ({ left }) => left.places.length,
)
const { left, kept } = made
await measured(
  'the same kept, one member in a hundred changed',
  () => renewLeft(pool, matching, { left, kept: { ...kept, versions: aged(kept.versions) } }),
  (renewal) => (renewal === 'worn' ? 0 : renewal.left.places.length),
)
const context = { db: pool, matching, left, members: createMemberCache(pool, matching) }
const count = (result: number): number => result
for (const kind of screenedKinds) {
  const read = async (): Promise<number> => {
    let rows = 0
    for await (const page of rangePages(pool, kind, everything)) rows += page.rows.length
    return rows
  }
  const match = async (): Promise<number> => {
    const encoder = createFindingEncoder('1', 1)
    await matchPages(context, rangePages(pool, kind, everything), encoder.add)
    return encoder.finish().count
  }
  await measured(`${kind}: reading alone`, read, count)
  await measured(`${kind}: reading and comparing, to findings`, match, count)
}
await pool.end()
await server.stop()

const shown = (value: number): string => value.toFixed(2)
console.log(
  table(
    [
      { title: 'what', value: ({ what }: Line) => what },
      { title: 'rows', value: ({ rows }) => rows, align: 'right' },
      { title: 'node CPU-s', value: ({ node }) => shown(node), align: 'right' },
      { title: 'Postgres CPU-s', value: ({ postgres }) => shown(postgres), align: 'right' },
    ],
    lines,
  ),
)
