import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { invoke } from './support/invoke.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const sample = (kind: string): string => `docs/samples/${kind}.csv`
const unreachable = { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }
const folder = temporaryFolder('cli')

const fileOf = (name: string, text: string): string => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test.each<[string, string[], number, RegExp]>([
  ['an unknown command', ['quue'], 2, /unknown command 'quue'[^]*Did you mean queue/],
  ['an unknown option', ['queue', '--jsn'], 2, /unknown option '--jsn'[^]*Did you mean --json/],
  [
    'a kind there is not',
    ['check', sample('nominals'), '--as', 'people'],
    2,
    /Allowed choices are workforce, nominals/,
  ],
  ['a date that is none', ['ingest', 'x.csv', '--as', 'nominals', '--as-of', '2026-02-30'], 2, /YYYY-MM-DD/],
  ['a missing reason', ['recheck', '01/1'], 2, /required option '--reason/],
  ['a reason too short to be one', ['recheck', '01/1', '--reason', 'why'], 2, /10 to 250 characters/],
  ['a file that is not there', ['check', 'no-such.csv', '--as', 'nominals'], 3, /file-not-found/],
  ['a configuration that is not there', ['-c', 'no-such.yaml', 'runs'], 3, /no-such\.yaml/],
])('%s is refused with one clear message', async (_what, args, code, message) => {
  const result = await invoke(args)
  expect(result.code).toBe(code)
  expect(result.stderr).toMatch(message)
  expect(result.stdout).toBe('')
})

test('an unreachable database is one line without the password, exit code 1', async () => {
  const result = await invoke(['runs'], unreachable)
  expect(result.code).toBe(1)
  expect(result.stderr.trim().split('\n')).toHaveLength(1)
  expect(result.stderr).toMatch(/127\.0\.0\.1:1/)
  expect(result.stderr).not.toMatch(/secret/)
})

test('help and version are no errors', async () => {
  expect((await invoke(['--help'])).code).toBe(0)
  expect((await invoke(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a good file is checked without a database', async () => {
  const result = await invoke(['check', sample('nominals'), '--as', 'nominals', '--json'], unreachable)
  expect(result.code).toBe(0)
  const report = JSON.parse(result.stdout) as { readonly status: string; readonly rows: Record<string, number> }
  expect(report.status).toBe('good')
  expect(report.rows['read']).toBe(report.rows['accepted'])
})

test('a file with a wrong header is refused, naming the columns', async () => {
  const file = fileOf('wrong.csv', 'nominal_idd,surname\nN1,Canaryname\n')
  const result = await invoke(['check', file, '--as', 'nominals'])
  expect(result.code).toBe(4)
  expect(result.stdout).toMatch(/nominal_id/)
  expect(result.stdout + result.stderr).not.toMatch(/Canaryname/)
})
