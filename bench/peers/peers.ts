/**
 * Links the same generated files with the built `vetting match`, with Splink 4 and with hand-written SQL on DuckDB, one after the other, and
 * prints cost, outcome and ratios as JSON. Each is given the threshold at which it does best, chosen with the truth. Ours links twice: with the
 * shipped model, and with one that `vetting train` has estimated from the same files as Splink estimates its own; what training costs, theirs
 * and ours, stands beside the outcome, and the ratios are given with it and without.
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

type Cost = { readonly wallSeconds: number; readonly cpuSeconds: number }

type Outcome = Cost & {
  readonly peer: string
  readonly peakMegabytes: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** What estimating the model took; of Splink it is part of the whole, of ours it came before. */
  readonly training?: Cost
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

const mappingFile = join(folder, 'people.yaml')
writeFileSync(mappingFile, stringify(peopleCsvMapping))
const preload = new URL('../support/reportUsage.js', import.meta.url).href

/** Runs a command of the built product on the two files; returns what it took. */
const vetting = (command: string, ...args: readonly string[]): Cost & { readonly peakMegabytes: number } => {
  const usage = join(folder, 'usage.json')
  const sides = [`--left=${left}`, `--right=${right}`, `--mapping=${mappingFile}`, '--keys=model']
  run(process.execPath, ['--import', preload, 'dist/main.js', command, ...sides, ...args], {
    ...process.env,
    VETTING_BENCH_USAGE: usage,
  })
  return JSON.parse(readFileSync(usage, 'utf8')) as ReturnType<typeof vetting>
}

const match = async (peer: string, ...args: readonly string[]): Promise<Outcome> => {
  const out = join(folder, 'pairs.csv')
  const cost = vetting('match', `--out=${out}`, ...args)
  const isTrue = (a: string, b: string): boolean => a.slice(1) === b.slice(1) && Number(a.slice(1)) < matching
  const scored = (await readPairs(out)).map((pair) => ({ weight: pair.weight, isTrue: isTrue(pair.left, pair.right) }))
  return { peer, ...cost, ...bestRates(scored, matching) }
}

const peer = (script: string): Outcome =>
  JSON.parse(run(python, [`bench/peers/${script}`, left, right, values.matching])) as Outcome

const model = join(folder, 'model.json')
const { wallSeconds, cpuSeconds } = vetting('train', `--out=${model}`)
const trained = {
  ...(await match('vetting match, its model trained on the files', `--model=${model}`)),
  training: { wallSeconds, cpuSeconds },
}
const shipped = await match('vetting match, the shipped model')
const splink = peer('splink4.py')
const handwritten = peer('handwritten.py')

const times = (theirs: Cost, own: Cost) => ({
  wall: theirs.wallSeconds / own.wallSeconds,
  cpu: theirs.cpuSeconds / own.cpuSeconds,
})
const sum = (a: Cost, b: Cost, sign: 1 | -1 = 1): Cost => ({
  wallSeconds: a.wallSeconds + sign * b.wallSeconds,
  cpuSeconds: a.cpuSeconds + sign * b.cpuSeconds,
})
console.log(
  JSON.stringify(
    {
      machine: `${availableParallelism()} × ${cpus()[0]?.model}, Node ${process.versions.node}`,
      ...sizes,
      outcomes: [trained, shipped, splink, handwritten],
      timesOurs: {
        splink: times(splink, trained),
        splinkWithoutTraining: times(sum(splink, splink.training!, -1), trained),
        splinkAndOursBothTraining: times(splink, sum(trained, trained.training)),
        splinkMemory: splink.peakMegabytes / trained.peakMegabytes,
        handwritten: times(handwritten, trained),
      },
      onePerson: await searchOnePerson(
        left,
        right,
        parseMapping(peopleCsvMapping),
        folder,
        Math.min(matching, Number(values.lookups)),
      ),
    },
    undefined,
    2,
  ),
)
