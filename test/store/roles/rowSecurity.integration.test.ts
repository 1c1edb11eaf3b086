import { beforeAll, describe, expect, test } from 'vitest'
import { asReviewer } from '../../../src/store/asReviewer.ts'
import { inTransaction } from '../../../src/store/inTransaction.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { createPool } from '../../../src/store/pool.ts'
import type { Queryable } from '../../../src/store/queryable.ts'
import { listFlags } from '../../../src/store/review/listFlags.ts'
import { listWelfare } from '../../../src/store/review/listWelfare.ts'
import { readCase } from '../../../src/store/review/readCase.ts'
import { altered, enlist, found, night } from '../../review/support/nights.ts'
import { withConsole } from '../../support/consoleLogin.ts'
import { testLimits, withDatabase } from '../../support/database.ts'

const database = withDatabase()
const login = withConsole(database)

/** Ten members with a flag each; three reviewers, two of them members themselves. */
beforeAll(async () => {
  const members = Array.from({ length: 10 }, (_, n) => `43/${n}`)
  await enlist(database.pool, members)
  const marked = (n: number, extra: object) => {
    const finding = found({ memberKey: `43/${n}`, recordKey: `N${n}` })
    return altered(finding, extra)
  }
  await night(database.pool, '2026-01-05', [
    ...members.slice(0, 8).map((_, n) => marked(n, { marking: 'OFFICIAL-SENSITIVE', handling: ['P'] })),
    marked(8, { marking: 'SECRET', handling: ['P'] }),
    marked(9, { marking: 'OFFICIAL', handling: ['C', 'P'] }),
    ...[1, 4, 8, 9].map((n) => {
      const change = n === 8 ? { marking: 'SECRET' } : n === 9 ? { handling: ['C'] } : {}
      return altered(found({ memberKey: `43/${n}`, recordKey: `V${n}`, class: 'WELFARE' }), change)
    }),
  ])
  await database.pool.query(
    `insert into reviewer (id, member_key, rank, standing, roles) values
       ('anna', '43/1', 'inspector', 'inspector', '{officer}'), ('ben', '43/2', 'sergeant', 'below-inspector', '{officer}'),
       ('cleared', null, 'staff', 'inspector', '{officer}'), ('auditor', null, 'staff', 'inspector', '{auditor}');
     insert into reviewer_interest (reviewer_id, member_key, kind, declared_by) values ('anna', '43/3', 'interested-party', 'anna');
     insert into reviewer_clearance (reviewer_id, marking, handling) values ('cleared', 'SECRET', '{C}')`,
  )
})

const membersSeen = async (db: Queryable): Promise<readonly string[]> =>
  (await listFlags(db, {}, 100, undefined)).map(({ memberKey }) => memberKey).toSorted()

const seenBy = (reviewer: string) => asReviewer(login.pool, reviewer, membersSeen)

test('no identity, an unknown one, or one that does not work the queue: no row', async () => {
  expect(await membersSeen(login.pool)).toEqual([])
  expect(await seenBy('')).toEqual([])
  expect(await seenBy('nobody')).toEqual([])
  expect(await seenBy('auditor')).toEqual([])
})

test('own record, declared conflict, marking and handling code hide rows; all others are shown', async () => {
  expect(await seenBy('anna')).toEqual(['43/0', '43/2', '43/4', '43/5', '43/6', '43/7'])
  expect(await seenBy('ben')).toEqual(['43/0', '43/1', '43/3', '43/4', '43/5', '43/6', '43/7'])
  expect(await seenBy('cleared')).toHaveLength(10)
})

test('so they do on the list of victims and witnesses', async () => {
  const seen = (reviewer: string) =>
    asReviewer(login.pool, reviewer, async (tx) => (await listWelfare(tx, {}, 100)).map((row) => row.memberKey))
  expect(await seen('nobody')).toEqual([])
  expect(await seen('anna')).toEqual(['43/4'])
  expect(await seen('ben')).toEqual(['43/1', '43/4'])
  expect(await seen('cleared')).toEqual(['43/1', '43/4', '43/8', '43/9'])
})

test('on the one connection of a pool, nobody sees what the user before them saw', async () => {
  const pid = async (db: Queryable) => (await db.query('select pg_backend_pid() as pid')).rows[0]
  const before = await asReviewer(login.pool, 'cleared', pid)
  for (let turn = 0; turn < 5; turn += 1) {
    expect(await seenBy('cleared')).toHaveLength(10)
    expect(await seenBy('anna')).not.toContain('43/1')
    expect(await membersSeen(login.pool)).toEqual([])
  }
  const failed = asReviewer(login.pool, 'cleared', (tx) => tx.query('select 1 / 0'))
  await expect(failed).rejects.toMatchObject({ code: '22012' })
  expect(await membersSeen(login.pool)).toEqual([])
  expect(await pid(login.pool)).not.toEqual(before)
})

describe('what hangs on a hidden flag is hidden with it', () => {
  test('the case of a member in conflict does not exist for the reviewer', async () => {
    expect(await asReviewer(login.pool, 'anna', (tx) => readCase(tx, '43/1'))).toBeUndefined()
    expect(await asReviewer(login.pool, 'ben', (tx) => readCase(tx, '43/1'))).toMatchObject({
      flags: [{ recordKey: 'N1' }],
    })
  })

  test('a flag that is hidden cannot be written to, claimed or noted', async () => {
    const { rows } = await database.pool.query<{ id: string; case: string }>(
      `select id, case_id as case from flag where member_key = '43/3'`,
    )
    const { id = '', case: caseId = '' } = rows[0] ?? {}
    const write = (sql: string, values: readonly string[]) =>
      asReviewer(login.pool, 'anna', (tx) => tx.query(sql, [...values]))
    expect(await write(`update flag set version = version + 1 where id = $1`, [id])).toMatchObject({ rowCount: 0 })
    const claim = `insert into claim (flag_id, holder, assigned_by, until) values ($1, 'anna', 'anna', now())`
    // The rule in the database speaks first where there is one, row security otherwise.
    await expect(write(claim, [id])).rejects.toMatchObject({ code: '23514' })
    const note = `insert into note (case_id, by, body) values ($1, 'anna', 'a note about somebody I know')`
    await expect(write(note, [caseId])).rejects.toMatchObject({ code: '42501' })
  })
})

test('a login of the console has no part in exports of the trail, one of the auditor none in packets', async () => {
  await database.pool.query(
    `insert into export_request (kind, member_key, digest, options, reason, policy_version, requested_by)
     select kind, member, repeat('0', 64), '{}', 'a reason long enough', (select version from policy limit 1), by
       from (values ('audit', null, 'auditor'), ('packet', '43/5', 'ben')) as r(kind, member, by)`,
  )
  const request = `insert into export_request (kind, digest, options, reason, policy_version, requested_by)
    select 'audit', repeat('1', 64), '{}', 'a reason long enough', version, 'auditor' from policy limit 1`
  const released = `update export_request set released_by = requested_by, released_at = now()`
  for (const reviewer of ['ben', 'auditor']) {
    await expect(asReviewer(login.pool, reviewer, (tx) => tx.query(request))).rejects.toMatchObject({ code: '42501' })
  }
  const kinds = (tx: Queryable) => tx.query<{ kind: string }>('select kind from export_request')
  expect(await asReviewer(login.pool, 'auditor', kinds)).toMatchObject({ rows: [] })
  expect(await asReviewer(login.pool, 'ben', kinds)).toMatchObject({ rows: [{ kind: 'packet' }] })
  const auditor = async <Result>(work: (tx: Queryable) => Promise<Result>) =>
    inTransaction(database.pool, async (tx) => {
      await tx.query('set local role vetting_auditor')
      return work(tx)
    })
  expect(await auditor(kinds)).toMatchObject({ rows: [{ kind: 'audit' }] })
  await expect(auditor((tx) => tx.query(released))).rejects.toMatchObject({ constraint: 'export_second_person' })
})

test('a connection with few rights works on a database somebody else migrates, and is told when it is behind', async () => {
  const { url } = login
  expect(await migrate(url)).toEqual({ applied: [], roles: { state: 'not-owner' } })
  await database.pool.query(`delete from migration where name = '0030_row_security'`)
  await expect(migrate(url)).rejects.toMatchObject({
    code: 'migration-failed',
    message: expect.stringContaining('0030'),
  })
  await database.pool.query(`insert into migration (name, run_on) values ('0030_row_security', now())`)
})

test('where the user may not create roles, one user does everything', async () => {
  const name = `test_${process.pid}_plain`
  const owner = `test_plain_${process.pid}`
  await database.pool.query(`create role ${owner} login password 'of-a-test'`)
  await database.pool.query(`create database ${name} owner ${owner}`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  url.username = owner
  url.password = 'of-a-test'
  const pool = createPool({ url: url.href, name: 'vetting-test', limits: testLimits, onError: () => undefined })
  try {
    const { roles } = await migrate(url.href)
    expect(roles).toEqual({ state: 'without-roles', missing: ['membership of vetting_owner'] })
    await enlist(pool, ['43/1'])
    await night(pool, '2026-01-05', [found()])
    expect(await membersSeen(pool)).toEqual(['43/1'])
    await database.pool.query(`grant vetting_owner to ${owner}`)
    expect(await migrate(url.href)).toMatchObject({ roles: { state: 'applied' } })
    await night(pool, '2026-01-06', [found(), found({ memberKey: '43/2', recordKey: 'N2' })])
    expect(await membersSeen(pool)).toEqual(['43/1', '43/2'])
  } finally {
    await pool.end()
    await database.pool.query(`drop database ${name} with (force)`)
    await database.pool.query(`drop role ${owner}`)
  }
})
