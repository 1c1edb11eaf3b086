/**
 * Makes a clone ready to run: installs what the lock file asks for, then compiles src/ and kernel/ to dist/ and bundles what starts there. Plain
 * Node, no packages.
 * Does nothing when both are up to date, talks on stderr only, and may run in several processes at once.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import * as path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const inRoot = (...parts) => path.join(root, ...parts)
const lockFolder = inRoot('.vetting')
const lockFile = path.join(lockFolder, 'setup.lock')
const dist = inRoot('dist')
const stamp = path.join(dist, '.built-from')

try {
  requireNode(20, 19)
  setUp()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}

function setUp() {
  if (isInstalled() && isBuilt()) return
  const unlock = lock()
  try {
    if (!isInstalled()) install()
    if (!isBuilt()) build()
  } finally {
    unlock()
  }
}

function requireNode(major, minor) {
  const [actualMajor, actualMinor] = process.versions.node.split('.').map(Number)
  if (actualMajor > major || (actualMajor === major && actualMinor >= minor)) return
  fail(`Node ${major}.${minor} or later is needed; this is Node ${process.versions.node} (${process.execPath}).`)
}

/** npm writes what it installed to node_modules/.package-lock.json; only optional packages may be missing there. */
function isInstalled() {
  const wanted = readJson(inRoot('package-lock.json'))
  if (wanted === undefined) fail('package-lock.json is missing: clone the repository again.')
  const present = readJson(inRoot('node_modules', '.package-lock.json'))
  if (present === undefined) return false
  return Object.entries(wanted.packages).every(([name, entry]) => {
    if (name === '') return true
    const found = present.packages[name]
    return found === undefined ? entry.optional === true : found.integrity === entry.integrity
  })
}

function install() {
  say('Installing packages (npm ci) ...')
  // A NODE_ENV of production would leave out the compiler.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'])
}

function isBuilt() {
  return readText(stamp) === sourceHash()
}

/** Compiles into a folder of its own and swaps it in, so that dist/ is never half written. */
function build() {
  say('Compiling ...')
  const hash = sourceHash()
  const next = inRoot(`dist.${process.pid}`)
  const previous = inRoot(`dist.${process.pid}.old`)
  try {
    run(process.execPath, [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', root, '--outDir', next])
    compileKernel(path.join(next, 'kernel.wasm'))
    run(process.execPath, [inRoot('scripts', 'bundle.mjs'), next])
    for (const file of sourceFiles('src')) {
      if (!/\.(ts|md)$/.test(file)) fs.cpSync(inRoot('src', file), path.join(next, file))
    }
    fs.writeFileSync(path.join(next, '.built-from'), hash)
    if (fs.existsSync(dist)) fs.renameSync(dist, previous)
    fs.renameSync(next, dist)
  } finally {
    fs.rmSync(next, { recursive: true, force: true })
    fs.rmSync(previous, { recursive: true, force: true })
  }
}

/** The same kernel again is not compiled again: that takes longer than all the rest. */
function compileKernel(file) {
  const hash = kernelHash()
  const built = path.join(dist, 'kernel.wasm')
  if (readText(path.join(dist, '.kernel-from')) === hash && fs.existsSync(built)) fs.cpSync(built, file)
  else {
    const compiler = inRoot('node_modules', 'assemblyscript', 'bin', 'asc.js')
    run(process.execPath, [compiler, '--config', inRoot('kernel', 'asconfig.json'), '--outFile', file])
  }
  fs.writeFileSync(path.join(path.dirname(file), '.kernel-from'), hash)
}

function sourceFiles(folder) {
  return fs
    .readdirSync(inRoot(folder), { recursive: true })
    .filter((file) => fs.statSync(inRoot(folder, file)).isFile())
    .toSorted((a, b) => (a < b ? -1 : 1))
}

function sourceHash() {
  const bundling = path.join('scripts', 'bundle.mjs')
  return hashOf(['tsconfig.json', 'package-lock.json', bundling, ...filesIn('src'), ...filesIn('kernel')])
}

function kernelHash() {
  return hashOf(['package-lock.json', path.join('src', 'matchers', 'kernel', 'fields.ts'), ...filesIn('kernel')])
}

function filesIn(folder) {
  return sourceFiles(folder).map((file) => path.join(folder, file))
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(inRoot(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Waits for another set-up of this clone to finish; a lock whose process is gone is taken over. */
function lock() {
  fs.mkdirSync(lockFolder, { recursive: true })
  const deadline = Date.now() + 10 * 60_000
  let told = false
  for (;;) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
      return () => fs.rmSync(lockFile, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = readText(lockFile)
    if (owner !== undefined && owner !== '' && !isAlive(Number(owner))) takeOver(owner)
    if (!told) say('Waiting for another set-up of this folder to finish ...')
    told = true
    if (Date.now() > deadline)
      fail(`Another set-up has not finished within 10 minutes. If none runs, delete ${lockFile}.`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

/** Only one process can move the stale lock away; whoever moved a fresh one by mistake puts it back. */
function takeOver(owner) {
  const moved = `${lockFile}.${process.pid}`
  try {
    fs.renameSync(lockFile, moved)
  } catch {
    return
  }
  if (readText(moved) === owner) fs.rmSync(moved, { force: true })
  else fs.renameSync(moved, lockFile)
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Standard output stays free for the data of the command that follows. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (error) fail(`Could not start ${command}: ${error.message}`)
  if (status !== 0) fail(`"${command} ${args[0]}" failed: see its messages above.`)
}

function readText(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function readJson(file) {
  const text = readText(file)
  return text === undefined ? undefined : JSON.parse(text)
}

function say(text) {
  process.stderr.write(`${text}\n`)
}

function fail(text) {
  throw new Error(text)
}
