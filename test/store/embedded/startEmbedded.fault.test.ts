import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findPostmaster } from '../../../src/store/embedded/postmaster.ts'
import { type EmbeddedUser, startUser } from '../../support/embeddedUser.ts'

let home: string
let users: EmbeddedUser[]

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'vetting-embedded-'))
  // As a clone in an ordinary place: the account that runs Postgres for root can get there.
  chmodSync(home, 0o755)
  users = []
})

afterEach(async () => {
  await Promise.all(users.map((user) => user.stop()))
  rmSync(home, { recursive: true, force: true })
})

const start = async (...args: Parameters<typeof startUser> extends [string, ...infer Rest] ? Rest : never) => {
  const user = await startUser(home, ...args)
  users.push(user)
  return user
}

const data = () => path.join(home, 'postgres', 'data')
const postmasterPid = () => findPostmaster(data())?.pid
const killPostmaster = () => {
  const pid = postmasterPid()
  // Number 0 would stand for this process and all of its group.
  if (!pid) throw new Error('There is no server to kill.')
  process.kill(pid, 'SIGKILL')
}

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('startEmbedded', () => {
  test('makes a UTF-8 database with the builtin locale, whatever the environment says', async () => {
    const { LANG: _lang, LC_ALL: _all, LC_CTYPE: _ctype, ...env } = process.env
    const { url } = await start({ env: { ...env, PGPORT: '1', PGDATA: '/nowhere' } })
    const [row] = await query(
      url,
      `select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale,
              current_setting('password_encryption') as password, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets
       from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({
      encoding: 'UTF8',
      provider: 'b',
      locale: 'C.UTF-8',
      password: 'scram-sha-256',
      checksums: 'on',
      addresses: '127.0.0.1',
      sockets: '',
    })
    expect(statSync(path.join(home, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(path.join(home, 'postgres', 'password')).mode & 0o777).toBe(0o600)
    await expect(query(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('keeps statements and values out of its log', async () => {
    const { url } = await start()
    await expect(query(url, `select 'Zebedee'::date`)).rejects.toThrow('Zebedee')
    await expect(query(url, `select 1 from zebedee`)).rejects.toThrow('zebedee')
    expect(readFileSync(path.join(home, 'postgres', 'server.log'), 'utf8')).not.toMatch(/zebedee/i)
  })

  test('is shared: others join, and the last one stops it', async () => {
    const first = await start()
    const pid = postmasterPid()
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(postmasterPid()).toBe(pid)
    await first.stop()
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
    expect(postmasterPid()).toBeUndefined()
  })

  test('is made once by processes that start together', async () => {
    const together = await Promise.all(Array.from({ length: 5 }, () => start()))
    expect(new Set(together.map(({ url }) => url)).size).toBe(1)
    await Promise.all(together.map((user) => user.stop()))
    expect(postmasterPid()).toBeUndefined()
  })

  test('is adopted after its owner was killed', async () => {
    const owner = await start()
    await query(owner.url, 'create table kept as select 1 as one')
    const pid = postmasterPid()
    await owner.kill()
    expect(postmasterPid()).toBe(pid)
    const heir = await start()
    expect(postmasterPid()).toBe(pid)
    expect(await query(heir.url, 'select * from kept')).toEqual([{ one: 1 }])
    await heir.stop()
    expect(postmasterPid()).toBeUndefined()
  })

  test('comes back on its port after it was killed under a living owner', async () => {
    const { url, said } = await start()
    await query(url, 'create table kept as select 1 as one')
    const pid = postmasterPid()
    killPostmaster()
    await expect
      .poll(() => query(url, 'select * from kept').catch(() => 'down'), { timeout: 30_000 })
      .toEqual([{ one: 1 }])
    expect(postmasterPid()).not.toBe(pid)
    expect(said()).toEqual(['The embedded Postgres has ended and is started again.'])
  })

  test('starts after a power cut, with the stale lock file judged by Postgres', async () => {
    const owner = await start()
    await query(owner.url, 'create table kept as select 1 as one')
    await owner.kill()
    killPostmaster()
    const lockFile = path.join(data(), 'postmaster.pid')
    expect(readFileSync(lockFile, 'utf8')).toMatch(/^\d+\n/)
    const next = await start()
    expect(next.url).toBe(owner.url)
    expect(await query(next.url, 'select * from kept')).toEqual([{ one: 1 }])
  })

  test('is not fooled by a process that carries the number of a dead server', async () => {
    const owner = await start()
    await owner.stop()
    const other = spawn('sleep', ['600'])
    writeFileSync(
      path.join(data(), 'postmaster.pid'),
      `${other.pid}\n${data()}\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n`,
    )
    const next = await start()
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(other.exitCode).toBeNull()
    other.kill()
  })

  test('survives Ctrl-C in the terminal of its owner', async () => {
    const owner = await start()
    process.kill(-owner.pid, 'SIGINT')
    await expect.poll(() => owner.wasInterrupted()).toBe(true)
    expect(await query(owner.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('takes another port when the one it had is taken', async () => {
    const owner = await start()
    const { port } = new URL(owner.url)
    await owner.stop()
    const squatter = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${port}, '127.0.0.1', () => console.log())`,
    ])
    await new Promise((resolve) => squatter.stdout.once('data', resolve))
    const next = await start()
    expect(new URL(next.url).port).not.toBe(port)
    squatter.kill()
  })

  test('fails with the last words of the server', async () => {
    const { failed } = await start({ settings: { shared_buffers: '1TB', huge_pages: 'on' } })
    expect(failed).toMatch(/could not be started: (?!it ended with).*(memory|huge)/i)
    expect(failed).toContain(path.join(home, 'postgres', 'server.log'))
  })
})
