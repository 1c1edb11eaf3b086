/**
 * How long one person's recheck takes with a resident worker: the whole command as an operator types it, and the part after
 * start-up that it reports itself. Works on the database a demo or bench/night left in the folder given: run one first.
 *
 *   node dist.bench/bench/recheck.js [--members 40] [--folder .vetting/bench-night]
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { table } from '../src/text/table.ts'

const { values } = parseArgs({
  options: { members: { type: 'string', default: '40' }, folder: { type: 'string', default: '.vetting/bench-night' } },
})
const env = { ...process.env, VETTING_HOME: values.folder }
const vetting = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, ['dist/main.js', '--demo', ...args, '--json', '-q'], { env })).stdout

const workforceFile = join(values.folder, 'demo', 'workforce.csv')
if (!existsSync(workforceFile)) throw new Error(`There is no ${workforceFile}: run \`npm run bench -- night\` first.`)
const lines = readFileSync(workforceFile, 'utf8').split('\n').slice(1)
const count = Number(values.members)
const everywhere = Array.from({ length: count }, (_, i) => lines[Math.floor((i * lines.length) / count)] ?? '')
const members = everywhere.map((line) => line.split(',', 2).join('/')).filter((member) => /^\d\d\/\d+$/.test(member))

const worker = spawn(process.execPath, ['dist/main.js', '--demo', 'worker'], {
  env,
  stdio: ['ignore', 'ignore', 'pipe'],
})
// Whatever fails below, no worker is left behind to take the shards of the next night.
process.once('exit', () => worker.kill('SIGTERM'))
worker.stderr.setEncoding('utf8')
for (let said = ''; !said.includes('Ready'); said += String((await once(worker.stderr, 'data'))[0])) {
  if (worker.exitCode !== null) throw new Error(`The worker ended: ${said}`)
}

const whole: number[] = []
const own: number[] = []
for (const member of members) {
  const start = performance.now()
  const { seconds } = JSON.parse(await vetting('recheck', member, '--reason', 'bench of the recheck')) as {
    readonly seconds: number
  }
  whole.push((performance.now() - start) / 1_000)
  own.push(seconds)
}
worker.kill('SIGTERM')
await once(worker, 'exit')

const at = (seconds: readonly number[], share: number): string =>
  (seconds.toSorted((a, b) => a - b)[Math.ceil(seconds.length * share) - 1] ?? 0).toFixed(3)

console.log(
  table(
    [
      { title: `${members.length} members, seconds`, value: ({ what }) => what },
      { title: 'median', value: ({ seconds }) => at(seconds, 0.5), align: 'right' },
      { title: 'p95', value: ({ seconds }) => at(seconds, 0.95), align: 'right' },
      { title: 'most', value: ({ seconds }) => at(seconds, 1), align: 'right' },
    ],
    [
      { what: 'the whole command', seconds: whole },
      { what: 'from request to answer', seconds: own },
    ],
  ),
)
