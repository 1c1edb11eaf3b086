/**
 * Loads a generated file of nominals into an empty Postgres, then its next snapshot with about 1 % of the rows changed, gone
 * or new, and prints seconds per step, processor time and peak memory as JSON.
 *
 *   ingest.js [--rows 1000000] [--threads 2] [--folder DIR]
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ingestFile } from '../src/extracts/load/ingestFile.ts'
import { defaultLimits } from '../src/extracts/limits.ts'
import { readMapping } from '../src/extracts/mapping/readMapping.ts'
import { openParseThreads, type ParseThreads } from '../src/extracts/parse/parseThreads.ts'
import { blockingKeys, loadModel } from '../src/matchers/index.ts'
import { embeddedSettings } from '../src/store/embedded/settings.ts'
import { startEmbedded } from '../src/store/embedded/startEmbedded.ts'
import { migrate } from '../src/store/migrate.ts'
import { ensureKeyIndexes } from '../src/store/records/ensureKeyIndexes.ts'
import { createPool } from '../src/store/pool.ts'
import { writeNominals } from './support/writeNominals.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    folder: { type: 'string', default: '.vetting/bench' },
    threads: { type: 'string', default: '2' },
  },
})
const rows = Number(values.rows)
const folder = values.folder
mkdirSync(folder, { recursive: true })

// Written once: making the files would count in the memory and time of the load.
const first = join(folder, `nominals-${rows}-1.csv`)
const second = join(folder, `nominals-${rows}-2.csv`)
if (!existsSync(first) || !existsSync(second)) {
  await writeNominals(first, { from: 0, to: rows })
  await writeNominals(second, { from: rows / 1000, to: rows + rows / 1000 }, { every: 125, version: 1 })
  console.log('The files are written; run again to measure.')
  process.exit(0)
}

const settings = embeddedSettings({ sharedBuffers: '256MB', maintenanceWorkMemory: '256MB', maxWalSize: '4GB' })
const server = await startEmbedded({ home: join(folder, 'home'), port: null, settings, say: () => undefined })
const limits = {
  max: 4,
  connectTimeout: 5_000,
  queryTimeout: 120_000,
  statementTimeout: 119_500,
  idleInTransactionTimeout: 30_000,
  keepAliveDelay: 5_000,
}
const threads = Number(values.threads)
const pool = createPool({ url: server.url, name: 'vetting-bench', limits, onError: () => undefined })
let parser: ParseThreads | undefined
try {
  await pool.query('drop schema if exists vetting cascade')
  await migrate(server.url)
  const modelFile: unknown = JSON.parse(readFileSync('config/models/person-1.json', 'utf8'))
  const model = loadModel(modelFile)
  parser =
    threads > 0
      ? openParseThreads(new URL('./support/nominals.thread.js', import.meta.url), modelFile, threads)
      : undefined
  const mapping = await readMapping('config/mappings/nominals.yaml')
  const load = (path: string, asOf: string) =>
    ingestFile(
      {
        pool,
        keysOf: (person) => blockingKeys(model, person),
        keysVersion: model.fingerprint,
        ...(parser && { parser }),
        limits: defaultLimits,
        mapping,
        origin: 'live',
        placeholderNames: new Set(),
        now: () => new Date(),
        collected: async () => undefined,
      },
      { path, kind: 'nominals', source: 'bench', asOf, indexLater: true },
    )
  const report = async (path: string, asOf: string): Promise<void> => {
    const { status, rows: counts, seconds, cpuSeconds, refusal, warnings, rejectsByCode } = await load(path, asOf)
    const megabytes = Math.round(statSync(path).size / 1e6)
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      JSON.stringify({
        status,
        megabytes,
        counts,
        seconds,
        cpuSeconds,
        peakMegabytes,
        refusal,
        warnings,
        rejectsByCode,
      }),
    )
  }
  await report(first, '2026-01-01')
  const indexed = performance.now()
  await ensureKeyIndexes(pool)
  console.log(JSON.stringify({ indexSeconds: Math.round(performance.now() - indexed) / 1000 }))
  await report(second, '2026-01-02')
  await report(second, '2026-01-03')
} finally {
  await parser?.close()
  await pool.end()
  await server.stop()
}
