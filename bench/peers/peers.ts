/**
 * Links the same generated files with the built `vetting match`, with Splink 4 and with hand-written SQL on DuckDB, one after the other, and
 * prints cost, outcome and ratios as JSON. Each is given the threshold at which it does best, chosen with the truth.
 *
 *   npm run bench -- peers/peers --python VENV/bin/python [--rows 100000] [--members 50000] [--matching 10000] [--seed 1]
 *     [--lookups 500] [--folder bench/out]
 *
 * The virtual environment, outside the tree: pip install 'splink>=4,<5' duckdb. One person is also looked up at a time, among the rows of the
 * right file: by ours in memory and by pg_trgm in the embedded Postgres (milliseconds; how often the first found is right).
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { peopleCsvMapping } from '../../test/support/peopleCsv.ts'
import { bestRates } from '../../src/linkage/evaluate/score.ts'
import { readPairs } from '../../src/linkage/evaluate/readPairs.ts'
import { parseMapping } from '../../src/linkage/mapping.ts'
import { writeSources } from '../link/writeSources.ts'
import { searchOnePerson } from './onePerson.ts'

type Outcome = {
  readonly peer: string
  readonly wallSeconds: number
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const { values } = parseArgs({
  options: {
    python: { type: 'string' },
    members: { type: 'string', default: '50000' },
    rows: { type: 'string', default: '100000' },
    matching: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    lookups: { type: 'string', default: '500' },
    folder: { type: 'string', default: 'bench/out' },
  },
})
const { python, folder } = values
if (python === undefined)
  throw new Error("Give --python: that of a virtual environment with 'splink>=4,<5' and duckdb.")
const matching = Number(values.matching)
const sizes = { members: Number(values.members), rows: Number(values.rows), matching, seed: Number(values.seed) }
const { left, right } = await writeSources(folder, sizes)

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string => {
  const child = spawnSync(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 28 })
  if (child.status !== 0) throw new Error(`${command} ${args[0]} ended with ${child.status}`)
  return child.stdout.toString()
}

const ours = async (): Promise<Outcome> => {
  const mapping = join(folder, 'people.yaml')
  const out = join(folder, 'pairs.csv')
  const usage = join(folder, 'usage.json')
  writeFileSync(mapping, stringify(peopleCsvMapping))
  const preload = new URL('../support/reportUsage.js', import.meta.url).href
  const match = ['match', `--left=${left}`, `--right=${right}`, `--mapping=${mapping}`, `--out=${out}`, '--keys=model']
  run(process.execPath, ['--import', preload, 'dist/main.js', ...match], { ...process.env, VETTING_BENCH_USAGE: usage })
  const pairs = await readPairs(out)
  const isTrue = (a: string, b: string): boolean => a.slice(1) === b.slice(1) && Number(a.slice(1)) < matching
  const best = bestRates(
    pairs.map((pair) => ({ weight: pair.weight, isTrue: isTrue(pair.left, pair.right) })),
    matching,
  )
  const cost = JSON.parse(readFileSync(usage, 'utf8')) as Pick<Outcome, 'wallSeconds' | 'cpuSeconds' | 'peakMegabytes'>
  return { peer: 'vetting match', ...cost, ...best }
}

const peer = (script: string): Outcome =>
  JSON.parse(run(python, [`bench/peers/${script}`, left, right, values.matching])) as Outcome

const own = await ours()
const mapping = parseMapping(peopleCsvMapping)
const peers = ['splink4.py', 'handwritten.py'].map(peer)
const ratio = ({ peer: name, wallSeconds, cpuSeconds, peakMegabytes }: Outcome) => ({
  peer: name,
  wall: wallSeconds / own.wallSeconds,
  cpu: cpuSeconds / own.cpuSeconds,
  memory: peakMegabytes / own.peakMegabytes,
})
console.log(
  JSON.stringify(
    {
      machine: `${availableParallelism()} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
      ...sizes,
      outcomes: [own, ...peers],
      timesOurs: peers.map(ratio),
      onePerson: await searchOnePerson(left, right, mapping, folder, Math.min(matching, Number(values.lookups))),
    },
    undefined,
    2,
  ),
)
