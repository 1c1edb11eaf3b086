/**
 * Links generated files with the built `vetting match`, as a process of its own, and prints what it cost and found, as JSON.
 *
 *   link.js [--members 50000] [--rows 1000000] [--matching 10000] [--seed 1] [--threads N] [--keys model] [--min-weight BITS] [--folder bench/out]
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import type { MatchSummary } from '../../src/linkage/matchFiles.ts'
import { peopleCsvMapping } from '../../test/support/peopleCsv.ts'
import { scorePairs } from './score.ts'
import { writeSources } from './writeSources.ts'

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '50000' },
    rows: { type: 'string', default: '1000000' },
    matching: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
    keys: { type: 'string', default: 'model' },
    'min-weight': { type: 'string', default: '24' },
    folder: { type: 'string', default: 'bench/out' },
    node: { type: 'string', default: '' },
  },
})
const matching = Number(values.matching)
const rows = Number(values.rows)
const { folder } = values
const sizes = { members: Number(values.members), rows, matching, seed: Number(values.seed) }
const { left, right } = await writeSources(folder, sizes)

const mapping = join(folder, 'people.yaml')
const out = join(folder, 'pairs.csv')
const usage = join(folder, 'usage.json')
writeFileSync(mapping, stringify(peopleCsvMapping))

const child = spawnSync(
  process.execPath,
  [
    ...values.node.split(' ').filter((option) => option !== ''),
    '--import',
    new URL('../support/reportUsage.js', import.meta.url).href,
    'dist/main.js',
    '--json',
    'match',
    `--left=${left}`,
    `--right=${right}`,
    `--mapping=${mapping}`,
    `--out=${out}`,
    `--min-weight=${values['min-weight']}`,
    `--keys=${values.keys}`,
    `--threads=${values.threads}`,
  ],
  { env: { ...process.env, VETTING_BENCH_USAGE: usage }, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
)
if (child.status !== 0) throw new Error(`vetting match ended with ${child.status}`)
const { stats, seconds } = JSON.parse(child.stdout.toString()) as MatchSummary
const cost = JSON.parse(readFileSync(usage, 'utf8')) as { readonly cpuSeconds: number }

const round = (value: number): number => Math.round(value * 10_000) / 10_000
console.log(
  JSON.stringify(
    {
      machine: `${availableParallelism()} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
      ...sizes,
      ...cost,
      cpuMicrosecondsPerRow: round((cost.cpuSeconds * 1e6) / rows),
      seconds,
      compared: stats.pairsCompared,
      comparedPerRow: round(stats.pairsCompared / rows),
      pairsByKey: stats.pairsByKey,
      oversize: stats.oversizeBlocks.length,
      similaritiesPerPair: round(stats.similarities / stats.pairsCompared),
      ...scorePairs(out, matching),
    },
    undefined,
    2,
  ),
)
