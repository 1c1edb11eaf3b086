import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/demo.mjs', import.meta.url))

/** A program in place of ours that tells how it was started. */
const stand = `
const malloc = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('MALLOC_')))
console.log(JSON.stringify({ args: process.argv.slice(2), options: process.execArgv, malloc }))
process.exitCode = Number(process.env.EXIT ?? 0)
`

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vetting-demo-'))
  mkdirSync(path.join(folder, 'dist'))
  mkdirSync(path.join(folder, 'scripts'))
  writeFileSync(path.join(folder, 'dist/main.js'), stand)
  cpSync(script, path.join(folder, 'scripts/demo.mjs'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the demo is started with bounded heaps, an allocator that gives back, and its arguments', () => {
  const out = execFileSync(process.execPath, [path.join(folder, 'scripts/demo.mjs'), '--seed', '7'], {
    env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '1' },
    encoding: 'utf8',
  })
  expect(JSON.parse(out)).toEqual({
    args: ['demo', '--seed', '7'],
    options: [
      '--max-semi-space-size=8',
      '--max-old-space-size=512',
      '--max-inlined-bytecode-size-cumulative=300',
      '--heap-growing-percent=40',
    ],
    malloc: { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_TRIM_THRESHOLD_: '131072' },
  })
})

test('its exit code is the exit code of the demo', () => {
  const { status } = spawnSync(process.execPath, [path.join(folder, 'scripts/demo.mjs')], {
    env: { PATH: process.env['PATH'], EXIT: '6' },
  })
  expect(status).toBe(6)
})
