import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

const [header = '', ...lines] = readFileSync(new URL('matrix.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const roles = header.split(';').slice(1)
const rows = lines.map((line) => {
  const [subject = '', ...cells] = line.split(';').map((cell) => cell.trim())
  return { subject, cells }
})
const isTable = ({ subject }: { readonly subject: string }): boolean => /^[a-z_."]+$/.test(subject)
const tables = rows.filter(isTable)
const statements = rows.filter((row) => !isTable(row))

/** S, I, U, D and T of the matrix. `column` is any column that takes a default. */
const verbs: Readonly<Record<string, (table: string, column: string) => string>> = {
  S: (table) => `select from ${table} limit 0`,
  I: (table) => `insert into ${table} default values`,
  U: (table, column) => `update ${table} set ${column} = default where false`,
  D: (table) => `delete from ${table} where false`,
  T: (table) => `truncate ${table}`,
}

let client: pg.Client

beforeAll(async () => {
  client = new pg.Client({ connectionString: database.url, options: '-c search_path=vetting' })
  await client.connect()
})
afterAll(() => client.end())

/** No privilege, or not even on the schema the thing is in. */
const denials: readonly unknown[] = ['42501', '42P01', '42883']

/** Whether the database lets the role try; what else the statement would break does not matter, but for a truncate. */
const isAllowed = async (role: string, sql: string): Promise<boolean> => {
  try {
    await client.query(`begin; set local role vetting_${role}`)
    await client.query(sql)
    return true
  } catch (error) {
    const { code, message } = error as pg.DatabaseError
    // A row that may not be written by this person is another matter: the statement was let through.
    if (message.includes('row-level security policy')) return true
    return !sql.startsWith('truncate') && !denials.includes(code)
  } finally {
    await client.query('rollback')
  }
}

const columnSql = `
select a.attname as column, c.relkind = 'v' as "isView"
  from pg_attribute a join pg_class c on c.oid = a.attrelid
 where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
 order by a.attnum limit 1`

describe('each role may do to each table what the matrix says, and nothing else', () => {
  test('the matrix names every table and view', async () => {
    const { rows: found } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
        where c.relnamespace in ('vetting'::regnamespace, 'protected'::regnamespace) and c.relkind in ('r', 'p', 'v')`,
    )
    const named = new Set(tables.map(({ subject }) => subject))
    expect(found.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
  })

  test.each(tables)('$subject', async ({ subject, cells }) => {
    const { rows: columns } = await client.query<{ column: string; isView: boolean }>(columnSql, [subject])
    const [{ column, isView } = { column: '', isView: false }] = columns
    for (const [at, role] of roles.entries()) {
      let letters = ''
      for (const [letter, verb] of Object.entries(verbs)) {
        if (isView && letter !== 'S') continue
        if (await isAllowed(role, verb(subject, column))) letters += letter
      }
      expect([role, letters]).toEqual([role, cells[at] ?? ''])
    }
  })
})

test.each(statements)('$subject', async ({ subject, cells }) => {
  for (const [at, role] of roles.entries()) {
    expect([role, (await isAllowed(role, subject)) ? 'allowed' : 'denied']).toEqual([role, cells[at]])
  }
})

test('no role of ours is a superuser, bypasses row security, logs in or creates anything', async () => {
  const { rows: found } = await client.query(
    `select rolname from pg_roles where rolname like 'vetting\\_%'
        and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb or rolreplication)`,
  )
  expect(found).toEqual([])
})

test('functions that run with the rights of their owner run as a role that is no superuser, on a fixed search path', async () => {
  const { rows: found } = await client.query(
    `select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
      where p.pronamespace in ('vetting'::regnamespace, 'protected'::regnamespace) and p.prosecdef
        and (r.rolname <> 'vetting_owner' or not coalesce(p.proconfig::text like '%search_path=vetting, pg_temp%', false))`,
  )
  expect(found).toEqual([])
})
