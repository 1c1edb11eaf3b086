import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Queryable } from '../queryable.ts'
import { roleNames } from './roleNames.ts'

const sql = readFileSync(new URL('roles.sql', import.meta.url), 'utf8')

/** SQLSTATE of what this user may not do, and of what another process did at the same moment. */
const denied = '42501'
const alreadyThere: readonly unknown[] = ['42710', '23505']

export type RolesApplied =
  | { readonly state: 'applied' | 'current' }
  /** The user may not create or use the roles: one user does everything, and rows are not held apart. */
  | { readonly state: 'without-roles'; readonly missing: readonly string[] }

const missingSql = `
select name from unnest($1::text[]) as n(name) where not exists (select from pg_roles where rolname = name) order by name`

/** Another state when the file, the roles, the migrations or the schema of the queue are others. */
const stateSql = `
select concat_ws(' ', $2::text, (select string_agg(oid::text, ',' order by rolname) from pg_roles where rolname = any ($1)),
                 (select count(*) from migration), coalesce(to_regnamespace('bullmq')::oid::bigint, 0)) as state`

/**
 * Creates the group roles where they are missing and gives them exactly what roles.sql says, once per change of it. Needs
 * schema `vetting` on the search path, migrated, and nobody else doing the same.
 */
export const applyRoles = async (client: Queryable): Promise<RolesApplied> => {
  for (const name of await missing(client)) await create(client, name)
  const lacking = await missing(client)
  if (lacking.length > 0) return { state: 'without-roles', missing: lacking }
  const state = await stateOf(client)
  const applied = await client.query<{ state: string }>('select state from roles_applied')
  if (applied.rows[0]?.state === state) return { state: 'current' }
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query(
      'insert into roles_applied (state) values ($1) on conflict (one) do update set state = excluded.state',
      [state],
    )
    await client.query('commit')
    return { state: 'applied' }
  } catch (error) {
    await client.query('rollback')
    if (codeOf(error) === denied) return { state: 'without-roles', missing: ['membership of vetting_owner'] }
    throw error
  }
}

const missing = async (client: Queryable): Promise<readonly string[]> =>
  (await client.query<{ name: string }>(missingSql, [roleNames])).rows.map(({ name }) => name)

const create = async (client: Queryable, name: string): Promise<void> => {
  await client.query(`create role ${name} nologin`).catch((error: unknown) => {
    const code = codeOf(error)
    if (code !== denied && !alreadyThere.includes(code)) throw error
  })
}

const stateOf = async (client: Queryable): Promise<string> => {
  const hash = createHash('sha256').update(sql).digest('hex')
  const { rows } = await client.query<{ state: string }>(stateSql, [roleNames, hash])
  return rows[0]?.state ?? ''
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
