/**
 * Loads the seven files of a synthetic force into an empty Postgres, two at a time as the night does, then those of the next
 * night with 1 % of the rows changed, then the same again. Prints for each file when each of its steps began and ended, in
 * seconds of the night, then processor seconds of Node and Postgres and peak memory, as JSON.
 *
 *   npm run bench -- ingest [--workforce 50000] [--nominals 200000] [--reports 100000] [--threads 2] [--folder DIR]
 *     [--kinds nominals,disposals] [--lanes 2] [--nights 3]
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateForce, mutateForce } from '../src/demo/index.ts'
import { ingestFile } from '../src/extracts/load/ingestFile.ts'
import { defaultLimits } from '../src/extracts/limits.ts'
import { readMapping } from '../src/extracts/mapping/readMapping.ts'
import { openParseThreads } from '../src/extracts/parse/parseThreads.ts'
import { loadModel, screenWith } from '../src/matchers/index.ts'
import { parsePlaceholderNames, type RecordKind, recordKinds } from '../src/records/index.ts'
import { parseNameGroups } from '../src/records/reference/parseNameGroups.ts'
import { embeddedSettings } from '../src/store/embedded/settings.ts'
import { startEmbedded } from '../src/store/embedded/startEmbedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { createPool } from '../src/store/pool.ts'
import { serverCpu } from './support/serverCpu.ts'

const { values } = parseArgs({
  options: {
    workforce: { type: 'string', default: '50000' },
    nominals: { type: 'string', default: '200000' },
    reports: { type: 'string', default: '100000' },
    folder: { type: 'string', default: '.vetting/bench' },
    threads: { type: 'string', default: '2' },
    kinds: { type: 'string', default: recordKinds.join(',') },
    lanes: { type: 'string', default: '2' },
    nights: { type: 'string', default: '3' },
  },
})
const { workforce, nominals, reports } = values
const sizes = { seed: 1, workforce: Number(workforce), nominals: Number(nominals), reports: Number(reports) }
const home = join(values.folder, 'home')
const nights = ['first', 'second'].map((name) =>
  join(values.folder, `force-${workforce}-${nominals}-${reports}-${name}`),
)

// Written once: making the files would count in the memory and time of the load.
if (!nights.every((directory) => existsSync(join(directory, 'truth.csv')))) {
  const [first = '', second = ''] = nights
  await generateForce({ ...sizes, directory: first, hostile: true })
  await mutateForce({ ...sizes, directory: second, hostile: true })
  console.log('The files are written; run again to measure.')
  process.exit(0)
}

const read = (file: string): string => readFileSync(file, 'utf8')
const names = {
  nicknames: parseNameGroups(read('config/reference/nicknames.csv'), 'nicknames'),
  variants: parseNameGroups(read('config/reference/name-variants.csv'), 'name-variants'),
}
const modelFile: unknown = JSON.parse(read('config/models/person-1.json'))
const model = loadModel(modelFile, names)
const placeholderNames = parsePlaceholderNames(read('config/reference/placeholder-names.csv'))

const settings = embeddedSettings({ sharedBuffers: '256MB', maintenanceWorkMemory: '256MB', maxWalSize: '4GB' })
const server = await startEmbedded({ home, port: null, settings, say: () => undefined })
const limits = {
  max: 4,
  connectTimeout: 5_000,
  queryTimeout: 120_000,
  statementTimeout: 119_500,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
}
const pool = createPool({ url: server.url, name: 'vetting-bench', limits, onError: () => undefined })
const parser = openParseThreads(
  {
    parse: new URL('../src/cli/compose/parseThread.js', import.meta.url),
    sift: new URL('../src/cli/compose/siftThread.js', import.meta.url),
  },
  { model: modelFile, names },
  Number(values.threads),
)

const kinds = recordKinds.filter((kind) => values.kinds.split(',').includes(kind))

const seconds = (milliseconds: number): number => Math.round(milliseconds) / 1000

type Steps = Readonly<Record<string, string>>

/** `begin-end` of the steps of a file, which follow one another. */
const stepsOf = (took: Readonly<Record<string, number>>, begin: number): Steps => {
  let at = begin
  const steps: Record<string, string> = {}
  for (const [step, length] of Object.entries(took)) {
    if (step === 'total') continue
    steps[step] = `${at.toFixed(1)}-${(at += length).toFixed(1)}`
  }
  return steps
}

const load = async (directory: string, kind: RecordKind, asOf: string, start: number) => {
  const begin = performance.now() - start
  const {
    status,
    rows,
    seconds: took,
    refusal,
  } = await ingestFile(
    {
      pool,
      screen: screenWith(model),
      screenVersion: model.fingerprint,
      parser,
      limits: defaultLimits,
      mapping: await readMapping(`config/mappings/${kind}.yaml`),
      origin: 'synthetic',
      placeholderNames,
      now: () => new Date(),
      collected: async () => undefined,
    },
    { path: join(directory, `${kind}.csv`), kind, source: 'bench', asOf },
  )
  const { read: all, accepted, rejected, unchanged } = rows
  const steps = stepsOf(took, begin / 1000)
  return { kind, status, read: all, accepted, rejected, unchanged, total: took['total'], steps, refusal }
}

const night = async (directory: string, asOf: string): Promise<void> => {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const postgres = serverCpu(home)
  const waiting = [...kinds]
  const files: Awaited<ReturnType<typeof load>>[] = []
  const lane = async (): Promise<void> => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift()) {
      files.push(await load(directory, kind, asOf, start))
    }
  }
  await Promise.all(Array.from({ length: Number(values.lanes) }, lane))
  const { user, system } = process.cpuUsage(cpu)
  for (const file of files) console.log(JSON.stringify(file))
  console.log(
    JSON.stringify({
      seconds: seconds(performance.now() - start),
      nodeCpuSeconds: seconds((user + system) / 1000),
      postgresCpuSeconds: Math.round((serverCpu(home) - postgres) * 100) / 100,
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  )
}

try {
  await pool.query('drop schema if exists vetting cascade')
  await migrate(server.url)
  const [first = '', second = ''] = nights
  const files = [first, second, second]
  for (const [at, directory] of files.slice(0, Number(values.nights)).entries())
    await night(directory, `2026-01-0${at + 1}`)
} finally {
  await parser.close()
  await pool.end()
  await server.stop()
}
