/** Compiles the benches and runs one of them: `npm run bench -- ingest --nominals 1000000`. Arguments are passed on. */
import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [name, ...args] = process.argv.slice(2)

const run = (command, given) => {
  const { status } = spawnSync(command, given, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run('npx', ['tsc', '-p', 'bench/tsconfig.build.json'])
// SQL and other files that lie beside the sources.
cpSync(`${root}src`, `${root}dist.bench/src`, { recursive: true, filter: (file) => !/\.(ts|md)$/.test(file) })
cpSync(`${root}config`, `${root}dist.bench/config`, { recursive: true })
run(process.execPath, [`dist.bench/bench/${name}.js`, ...args])
