import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyAudit } from '../../../src/review/audit/verifyAudit.ts'
import { answerIdentity } from '../../../src/review/desk/answerIdentity.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { createPool } from '../../../src/store/pool.ts'
import { testLimits, withDatabase } from '../../support/database.ts'
import { found, night } from '../support/nights.ts'
import { deskOf, employ, hire, reasons, record, takeAndOpen } from '../support/office.ts'

const database = withDatabase()
const officers = Array.from({ length: 50 }, (_, n) => `officer-${n}`)
const flags = 300
let pool: pg.Pool
let desk: Desk

beforeAll(async () => {
  for (const id of officers) await employ(database.pool, id)
  // Ten flags to a case, so that officers meet in one.
  for (let n = 0; n < flags / 10; n += 1) await hire(database.pool, `43/${n}`)
  for (let n = 0; n < flags; n += 1) await record(database.pool, `N${n}`)
  await night(
    database.pool,
    '2026-01-05',
    Array.from({ length: flags }, (_, n) => found({ memberKey: `43/${n % 30}`, recordKey: `N${n}`, band: 'MEDIUM' })),
  )
  const limits = { ...testLimits, max: officers.length }
  pool = createPool({ url: database.url, name: 'vetting-test', limits, onError: () => undefined })
  desk = await deskOf(pool)
})
afterAll(() => pool?.end())

/** Takes and decides until nothing is left; returns what was taken. */
const work = async (by: string): Promise<readonly string[]> => {
  const taken: string[] = []
  for (;;) {
    const flag = await takeAndOpen(desk, by).catch((error: { readonly code: string }) => {
      if (error.code === 'queue-empty') return undefined
      throw error
    })
    if (!flag) return taken
    taken.push(flag.id)
    const action = Number(flag.id) % 3 === 0 ? 'confirm' : 'reject'
    await answerIdentity(desk, { flagId: flag.id, by, version: flag.version, action, reasons })
  }
}

test('fifty officers at once: no flag is taken or decided twice, no claim is lost', async () => {
  const taken = (await Promise.all(officers.map(work))).flat()
  expect(taken).toHaveLength(flags)
  expect(new Set(taken).size).toBe(flags)
  const { rows } = await database.pool.query(
    `select (select count(*)::int from decision) as decisions, (select count(distinct flag_id)::int from decision) as decided,
            (select count(*)::int from flag where status in ('CONFIRMED', 'WRONG_PERSON')) as answered,
            (select count(*)::int from claim) as claims, (select count(*)::int from suppression) as suppressions,
            (select count(*)::int from link) as links,
            (select array_agg(distinct status) from case_file) as cases`,
  )
  expect(rows).toEqual([
    { decisions: flags, decided: flags, answered: flags, claims: 0, suppressions: 200, links: 100, cases: ['TRIAGE'] },
  ])
  // Taken, opened, answered.
  expect(await verifyAudit(database.pool)).toMatchObject({ ok: true, entries: 3 * flags })
})
