import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../src/config.ts'
import { shippedFile } from '../src/paths.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'

const folder = temporaryFolder('config')

let files = 0
const write = (text: string): string => {
  const file = path.join(folder, `${++files}.yaml`)
  writeFileSync(file, text)
  return file
}

describe('loadConfig', () => {
  test('the shipped defaults are complete', () => {
    const config = loadConfig({ env: {} })
    expect(config).toMatchObject({
      home: path.resolve('.vetting'),
      database: { url: null },
      queue: { url: null },
      night: { cron: '30 2 * * *', timezone: 'Europe/London', catchUp: true },
    })
    expect(config.policy).toBe(shippedFile('config/policy.yaml'))
  })

  test('a file wins over the defaults key by key, the environment over both', () => {
    const file = write('database:\n  url: postgres://file/one\n  pool:\n    max: 9\nlog:\n')
    const config = loadConfig({ file, env: { DATABASE_URL: 'postgres://env/two', QUEUE_URL: '' } })
    expect(config.database.url).toBe('postgres://env/two')
    expect(config.database.pool).toMatchObject({ max: 9, queryTimeout: 10_000 })
    expect(config.queue.url).toBeNull()
    expect(config.log.level).toBe('info')
  })

  test('VETTING_CONFIG names the file, an option wins over it', () => {
    const one = write('jobs: { concurrency: 7 }')
    const two = write('jobs: { concurrency: 8 }')
    expect(loadConfig({ env: { VETTING_CONFIG: one } }).jobs.concurrency).toBe(7)
    expect(loadConfig({ file: two, env: { VETTING_CONFIG: one } }).jobs.concurrency).toBe(8)
  })

  test.each([
    ['an unknown key', 'night:\n  cronn: x\n', /\.yaml:2: night\.cronn: unknown key; allowed here: cron, timezone/],
    ['an unknown section', 'nights: {}\n', /:1: nights: unknown key; allowed here: home, database/],
    ['a wrong type', 'jobs:\n  poisonClaims: 5\n  concurrency: two\n', /:3: jobs\.concurrency: .*expected number/],
    ['a value out of range', '\n\ndatabase:\n  pool: { max: 0 }\n', /:4: database\.pool\.max: .*>=1/],
    ['a value not on the list', 'log:\n  level: loud\n', /:2: log\.level: .*"debug"\|"info"/],
    ['a missing part of a list item', 'extracts:\n  sources:\n    - source: a\n', /:3: extracts\.sources\.0\.kind: /],
    ['an unknown key in a list item', 'extracts: { sources: [{ sorce: a }] }', /allowed here: source, kind, mapping/],
    ['a section that is not one', 'jobs: 3\n', /:1: jobs: .*expected object/],
    ['a time zone that does not exist', 'night:\n  timezone: Mars/Base\n', /:2: night\.timezone: .*Europe\/London/],
    ['a prototype key', '__proto__:\n  polluted: 1\n', /__proto__: unknown key/],
    ['text that is not YAML', 'a: [1\nb: {', /\.yaml:\d+: this is not YAML/],
    ['a list instead of settings', '- 1\n', /expected object/],
  ])('%s is refused with file, line and what is allowed', (_, text, message) => {
    const file = write(text)
    expect(() => loadConfig({ file, env: {} })).toThrow(
      expect.objectContaining({ code: 'bad-config', message: expect.stringMatching(message) }),
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test('a bad value from the environment names the variable and keeps its secret', () => {
    expect(() => loadConfig({ env: { DATABASE_URL: 'mysql://user:secret@host/name' } })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^DATABASE_URL: (?!.*secret)/) }),
    )
  })

  test('a secret may lie in a file of its own', () => {
    const secret = write('postgres://user:secret@host/name\n')
    const env = { DATABASE_URL_FILE: secret, QUEUE_URL: 'redis://one', QUEUE_URL_FILE: secret }
    const { database, queue } = loadConfig({ env })
    expect(database.url).toBe('postgres://user:secret@host/name')
    expect(queue.url).toBe('redis://one')
    expect(() => loadConfig({ env: { QUEUE_URL_FILE: secret } })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^QUEUE_URL_FILE: (?!.*secret)/) }),
    )
  })

  test('a file that is not there is named', () => {
    expect(() => loadConfig({ file: '/nowhere/x.yaml', env: {} })).toThrow(
      expect.objectContaining({ code: 'file-not-found', message: expect.stringContaining('/nowhere/x.yaml') }),
    )
  })
})
