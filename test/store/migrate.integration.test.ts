import { readdirSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { databaseUrl } from '../support/databaseUrl.ts'

const server = inject('databaseServer')
const name = `test_${process.pid}_migrate`
const url = databaseUrl(server, name)
const admin = new pg.Client(server)

const files = readdirSync(new URL('../../src/store/migrations/', import.meta.url)).map((file) =>
  file.replace('.sql', ''),
)

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
})
afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

describe('migrate', () => {
  test('brings an empty database up to date once, however many start together', async () => {
    const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(url)))
    expect(applied.flatMap(({ applied }) => applied)).toEqual(files.toSorted())
    expect(applied.map(({ roles }) => roles.state).filter((state) => state === 'applied')).toHaveLength(1)
  })

  test('applies nothing the second time', async () => {
    expect(await migrate(url)).toEqual({ applied: [], roles: { state: 'current' } })
  })

  test('refuses a database that a newer program has migrated', async () => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query(`insert into vetting.migration (name, run_on) values ('9999_of_a_newer_program', now())`)
    await client.end()
    await expect(migrate(url)).rejects.toMatchObject({
      code: 'migration-failed',
      message: expect.stringContaining('9999_of_a_newer_program'),
    })
  })

  test('names a server that is not there, without the password', async () => {
    const error: unknown = await migrate('postgres://someone:secret@127.0.0.1:1/nowhere').catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({
      code: 'database-unreachable',
      message: 'Cannot connect to Postgres at 127.0.0.1:1, database nowhere. Check DATABASE_URL and that it runs.',
    })
  })
})
