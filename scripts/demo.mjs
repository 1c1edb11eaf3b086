/**
 * Runs the demo with the bounds on memory that can only be set from outside: V8's heaps, and glibc's arenas, of which every
 * thread would get its own (measured: 130 MB less at full size). Arguments are passed on.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const child = spawn(
  process.execPath,
  ['--max-semi-space-size=8', '--max-old-space-size=512', main, 'demo', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, MALLOC_ARENA_MAX: process.env['MALLOC_ARENA_MAX'] ?? '2' } },
)

// A terminal interrupts both of us; what is sent to this process alone is passed on.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
