/**
 * Two whole nights of a synthetic force through the built product, files to flags, and where the time went: wall seconds per
 * stage, processor seconds of Node and of Postgres, peak memory of Node. Needs Linux; the embedded Postgres keeps its data
 * in the folder given.
 *
 *   npm run bench -- night [--workforce 50000] [--nominals 1000000] [--reports 100000] [--seed 1] [--folder DIR]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import type { DemoResult } from '../src/cli/demo/runDemo.ts'
import { table } from '../src/text/table.ts'
import { serverCpu } from './support/serverCpu.ts'

const { values } = parseArgs({
  options: {
    workforce: { type: 'string', default: '50000' },
    nominals: { type: 'string', default: '1000000' },
    reports: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', default: '.vetting/bench-night' },
  },
})
const { folder, ...sizes } = values
const args = Object.entries(sizes).flatMap(([name, value]) => [`--${name}`, value])
const demo = spawn(process.execPath, ['scripts/demo.mjs', '--json', ...args], {
  env: { ...process.env, VETTING_HOME: folder },
  stdio: ['ignore', 'pipe', 'pipe'],
})

let postgres = 0
const sampling = setInterval(() => {
  try {
    postgres = serverCpu(folder)
  } catch {
    // Not started yet, or stopped already: the last sample stands.
  }
}, 250)
/** Processor seconds of Postgres at the start of each night, by the line that announces it. */
const atStart = new Map<string, number>()
createInterface(demo.stderr).on('line', (line) => {
  console.error(line)
  const [, name] = /^(First|Second) night/.exec(line) ?? []
  if (name !== undefined) atStart.set(name.toLowerCase(), postgres)
})
const [stdout, [code]] = await Promise.all([text(demo.stdout), once(demo, 'exit')])
clearInterval(sampling)
if (code !== 0) throw new Error(`The demo ended with ${code}`)
const result = JSON.parse(stdout) as DemoResult
const postgresSeconds = {
  first: (atStart.get('second') ?? 0) - (atStart.get('first') ?? 0),
  second: postgres - (atStart.get('second') ?? 0),
}

type Line = {
  readonly what: string
  readonly seconds: number
  readonly node?: number
  readonly postgres?: number
  readonly peak?: number
}

const lines = (['first', 'second'] as const).flatMap((name): readonly Line[] => {
  const { report, usage } = result[name]
  const { seconds, cpuSeconds, peakMegabytes } = usage
  return [
    ...report.stages.map((stage) => ({ what: `${name} night, ${stage.name}`, seconds: stage.seconds })),
    { what: `${name} night in all`, seconds, node: cpuSeconds, postgres: postgresSeconds[name], peak: peakMegabytes },
  ]
})
const shown = (value: number | undefined, digits = 1): string => value?.toFixed(digits) ?? ''
console.log(
  table(
    [
      { title: 'what', value: ({ what }) => what },
      { title: 'seconds', value: ({ seconds }) => shown(seconds), align: 'right' },
      { title: 'node CPU-s', value: ({ node }) => shown(node), align: 'right' },
      { title: 'Postgres CPU-s', value: (line) => shown(line.postgres), align: 'right' },
      { title: 'peak MB', value: ({ peak }) => shown(peak, 0), align: 'right' },
    ],
    lines,
  ),
)
const rows = (name: 'first' | 'second'): number => result[name].report.sources.reduce((sum, { read }) => sum + read, 0)
console.log(`Rows read: ${rows('first')} and ${rows('second')}. Generated in ${shown(result.generation.seconds)} s.`)
