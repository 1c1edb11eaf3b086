/**
 * Two whole nights of a synthetic force through the built product, files to flags, and prints where the time went. Build
 * first (npm run build); the embedded Postgres keeps its data in the folder given.
 *
 *   night.js [--workforce 50000] [--nominals 1000000] [--reports 100000] [--seed 1] [--folder .vetting/bench-night]
 */
import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import type { DemoResult } from '../src/cli/demo/runDemo.ts'
import { table } from '../src/text/table.ts'

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
const { stdout } = await promisify(execFile)(process.execPath, ['dist/main.js', 'demo', '--json', '-q', ...args], {
  env: { ...process.env, VETTING_HOME: folder },
  maxBuffer: 2 ** 28,
})
const result = JSON.parse(stdout) as DemoResult

const rows = (['first', 'second'] as const).flatMap((name) => {
  const { report, usage } = result[name]
  const stages = report.stages.map((stage) => ({ what: `${name} night, ${stage.name}`, ...stage }))
  return [...stages, { what: `${name} night in all`, seconds: usage.seconds, usage }]
})
console.log(
  table(
    [
      { title: 'what', value: ({ what }) => what },
      { title: 'seconds', value: ({ seconds }) => seconds.toFixed(1), align: 'right' },
      { title: 'CPU-s', value: (row) => ('usage' in row ? row.usage.cpuSeconds.toFixed(1) : ''), align: 'right' },
      { title: 'peak MB', value: (row) => ('usage' in row ? row.usage.peakMegabytes.toFixed(0) : ''), align: 'right' },
    ],
    rows,
  ),
)
