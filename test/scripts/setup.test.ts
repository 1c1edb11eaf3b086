import { execFile, execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const clone = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
const inFolder = (...parts: readonly string[]): string => path.join(folder, ...parts)

const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(inFolder(file)), { recursive: true })
  writeFileSync(inFolder(file), content)
}

const writeKernel = (result: string): void =>
  write(
    'kernel/index.ts',
    `import { answer } from '../src/matchers/kernel/fields'\nexport function ask(): i32 { return ${result} }\n`,
  )

/** What the compiled kernel of the folder answers. */
const answer = async (): Promise<number> => {
  type Exports = { readonly instance: { readonly exports: { readonly ask: () => number } } }
  const engine = globalThis as unknown as { WebAssembly: { instantiate: (bytes: Uint8Array) => Promise<Exports> } }
  const { instance } = await engine.WebAssembly.instantiate(readFileSync(inFolder('dist/kernel.wasm')))
  return instance.exports.ask()
}

/** A stand-in for npm: notes that it was called, takes a moment, and installs what the lock file says. */
const npm = `#!/bin/sh
echo "$@" >> npm-calls
sleep 0.2
echo "npm talks"
mkdir -p node_modules
ln -sfn ${clone}node_modules/typescript node_modules/typescript
ln -sfn ${clone}node_modules/@typescript node_modules/@typescript
ln -sfn ${clone}node_modules/assemblyscript node_modules/assemblyscript
ln -sfn ${clone}node_modules/rolldown node_modules/rolldown
cp package-lock.json node_modules/.package-lock.json
`

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string }

const setUp = async (...nodeOptions: readonly string[]): Promise<Outcome> =>
  await new Promise((resolve) => {
    const env = { ...process.env, PATH: `${inFolder('bin')}:${process.env['PATH']}` }
    execFile(process.execPath, [...nodeOptions, inFolder('scripts/setup.mjs')], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })

const npmCalls = (): number =>
  existsSync(inFolder('npm-calls')) ? readFileSync(inFolder('npm-calls'), 'utf8').split('\n').length - 1 : 0
const lockOf = (version: string): string =>
  JSON.stringify({
    packages: { '': {}, 'node_modules/a': { version, integrity: version }, 'node_modules/b': { optional: true } },
  })

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vetting-setup-'))
  cpSync(path.join(clone, 'scripts'), inFolder('scripts'), { recursive: true })
  write('bin/npm', npm)
  chmodSync(inFolder('bin/npm'), 0o755)
  write('package.json', '{ "type": "module" }')
  write('package-lock.json', lockOf('1'))
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "rootDir": "src", "module": "nodenext", "target": "es2022", "types": [], "rewriteRelativeImportExtensions": true }, "include": ["src"] }',
  )
  write('src/one.ts', 'export const one: number = 1\n')
  write('src/store/0001.sql', 'select 1;\n')
  write('src/store/place.ts', 'export const place: string = import.meta.url\n')
  write(
    'src/main.ts',
    `#!/usr/bin/env node
import { one } from './one.ts'
const { place } = await import('./store/place.ts')
console.log(one, place)
`,
  )
  write('src/matchers/kernel/fields.ts', 'export const answer = 42\n')
  write('kernel/asconfig.json', '{ "entries": ["index.ts"], "options": { "runtime": "stub" } }')
  writeKernel('answer')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('scripts/setup.mjs', () => {
  test('compiles the kernel, and again only when it changed', async () => {
    await setUp()
    expect(await answer()).toBe(42)
    write('dist/kernel.wasm', 'the one compiled before')
    write('src/one.ts', 'export const one: number = 2\n')
    await setUp()
    expect(readFileSync(inFolder('dist/kernel.wasm'), 'utf8')).toBe('the one compiled before')
    writeKernel('answer + 1')
    await setUp()
    expect(await answer()).toBe(43)
  })

  test('installs, compiles and copies, on standard error only', async () => {
    const { code, stdout, stderr } = await setUp()
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toContain('Installing packages')
    expect(stderr).toContain('npm talks')
    expect(readFileSync(inFolder('dist/one.js'), 'utf8')).toContain('export const one = 1')
    expect(readFileSync(inFolder('dist/store/0001.sql'), 'utf8')).toBe('select 1;\n')
  })

  test('bundles what a process begins with: it needs no other module, and each knows where it lies', async () => {
    const outcome = await setUp()
    expect(outcome).toMatchObject({ code: 0, stdout: '' })
    for (const file of ['dist/one.js', 'dist/store/place.js']) rmSync(inFolder(file))
    expect(execFileSync(process.execPath, [inFolder('dist/main.js')], { encoding: 'utf8' })).toBe(
      `1 ${pathToFileURL(inFolder('dist/store/place.js')).href}\n`,
    )
    expect(readFileSync(inFolder('dist/main.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  test('all that threads and processes of the program begin with is bundled', () => {
    const src = path.join(clone, 'src')
    const started = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(path.join(src, file), 'utf8').matchAll(/builtModule\('([^']+\.js)'\)/g)])
      .map(([, module]) => module!)
    expect(started).toContain('linkage/blocks/linkThread.js')
    for (const module of ['main.js', ...started])
      expect(readFileSync(path.join(clone, 'dist', module), 'utf8')).toContain('/bundle/')
  })

  test('does nothing when all is up to date', async () => {
    await setUp()
    const before = statSync(inFolder('dist')).ino
    expect(await setUp()).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(statSync(inFolder('dist')).ino).toBe(before)
    expect(npmCalls()).toBe(1)
  })

  test('compiles again when a source changed, and drops what has no source any more', async () => {
    write('src/two.ts', 'export const two = 2\n')
    await setUp()
    rmSync(inFolder('src/two.ts'))
    write('src/one.ts', 'export const one: number = 11\n')
    await setUp()
    expect(readFileSync(inFolder('dist/one.js'), 'utf8')).toContain('11')
    expect(existsSync(inFolder('dist/two.js'))).toBe(false)
    expect(npmCalls()).toBe(1)
  })

  test('installs again when the lock file changed', async () => {
    await setUp()
    write('package-lock.json', lockOf('2'))
    await setUp()
    expect(npmCalls()).toBe(2)
  })

  test('several at once install once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => setUp()))
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(npmCalls()).toBe(1)
    expect(existsSync(inFolder('.vetting/setup.lock'))).toBe(false)
  })

  test('takes over the lock of a process that is gone', async () => {
    write('.vetting/setup.lock', '999999999')
    expect((await setUp()).code).toBe(0)
  })

  test('keeps the last good build when the sources do not compile', async () => {
    await setUp()
    write('src/one.ts', 'export const one: number = "text"\n')
    const { code, stderr } = await setUp()
    expect(code).toBe(1)
    expect(stderr).toContain('src/one.ts')
    expect(readFileSync(inFolder('dist/one.js'), 'utf8')).toContain('one = 1')
    expect(existsSync(inFolder('.vetting/setup.lock'))).toBe(false)
  })

  test('names the Node it needs', async () => {
    const older = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '20.18.3' })`
    const { code, stderr } = await setUp('--import', older)
    expect(code).toBe(1)
    expect(stderr).toMatch(/^Node 20\.19 or later is needed; this is Node 20\.18\.3 \(.*node\)\.\n$/)
    expect(npmCalls()).toBe(0)
  })
})
