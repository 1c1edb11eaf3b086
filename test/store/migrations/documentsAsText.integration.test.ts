import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '../../../src/store/migrate.ts'
import { databaseUrl } from '../../support/databaseUrl.ts'

const server = inject('databaseServer')
const name = `test_${process.pid}_documents`
const url = databaseUrl(server, name)
const admin = new pg.Client(server)
const client = new pg.Client({ connectionString: url, options: '-c search_path=vetting' })
const dir = fileURLToPath(new URL('../../../src/store/migrations', import.meta.url))
const before = readdirSync(dir).filter((file) => file < '0140').length

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/** Blanks as no program of ours writes them, so that a document written anew would differ. */
const member = (number: string, line: string): string =>
  `{"person": {"names":[{"forenames":"Ann","surname":"${number}"}], "addresses":[{"line":"${line}","to":"","postcode":{"value":"AB12CD","validity":"valid"}}],
    "datesOfBirth":[]},"household":[], "lineManager":""}`
const members = [member('1', '1 High Street'), member('2', '1 High Street'), member('3', '2 High Street')]

beforeAll(async () => {
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  await client.connect()
  await runner({
    dbClient: client,
    dir,
    direction: 'up',
    count: before,
    schema: 'vetting',
    createSchema: true,
    migrationsTable: 'migration',
    checkOrder: true,
    singleTransaction: true,
    noLock: true,
    logger: silent,
  })
})
afterAll(async () => {
  await client.end()
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})

const columnSql = `
select format_type(atttypid, atttypmod) as type, attstattarget as target
  from pg_attribute where attrelid = 'record_workforce'::regclass and attname = 'data'`

const indexesSql = `select indexname, indexdef from pg_indexes where tablename like 'record\\_%' order by 1`

test('documents that are there already stay as they were written, under the same indexes', async () => {
  const indexes = async () => (await client.query(indexesSql)).rows
  await client.query(
    `insert into record (kind, source, key, owner, row_hash, extract_id, line, data)
     select 'workforce', 'hr', '43/' || n, '', '\\x00', 1, n, data::json from unnest($1::text[]) with ordinality as m(data, n)`,
    [members],
  )
  await client.query(
    `insert into reviewer (id, member_key, rank, standing, roles) values ('ann', '43/1', 'Sergeant', 'below-inspector', array['officer'])`,
  )
  const held = await indexes()
  expect((await client.query(columnSql)).rows).toEqual([{ type: 'json', target: 0 }])
  await migrate(url)
  expect((await client.query(columnSql)).rows).toEqual([{ type: 'text', target: 0 }])
  const { rows } = await client.query<{ data: string }>('select data from record order by id')
  expect(rows.map(({ data }) => data)).toEqual(members)
  expect(await indexes()).toEqual(held)
  const kept = await client.query<{ kept: string[] }>(`select members_in_conflict('ann') as kept`)
  expect(kept.rows[0]?.kept.toSorted()).toEqual(['43/1', '43/2'])
})
