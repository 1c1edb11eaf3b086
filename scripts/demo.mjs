/**
 * Runs the demo with the bounds on memory that can only be set from outside: V8's heaps and the C library's. Every thread would
 * get an arena of its own (measured: 130 MB less at full size), and glibc lets what it keeps for itself grow to the size of the
 * largest buffer ever freed, unless told a size above which it always gives back (170 MB less). V8's compiler inlines a third of
 * what it does by default: every thread compiles what it runs (measured: a quarter less time of the compiler, the rest no slower). A heap
 * may grow by two fifths before all of it is marked again: bytes handed from thread to thread count as heap, and had the main thread's
 * marked four times a second (measured: a twentieth less processor time of both nights; by the whole, 130 MB more). Arguments are passed on.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const allocator = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '131072' }

const v8 = [
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
  '--max-inlined-bytecode-size-cumulative=300',
  '--heap-growing-percent=40',
]

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const child = spawn(process.execPath, [...v8, main, 'demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...allocator, ...process.env },
})

// A terminal interrupts both of us; what is sent to this process alone is passed on.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
