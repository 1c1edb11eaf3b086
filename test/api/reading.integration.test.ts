import { beforeEach, describe, expect, test } from 'vitest'
import type { Api } from '../../src/api/api.ts'
import { call } from '../../src/api/operation.ts'
import { listQueue } from '../../src/api/operations/listQueue.ts'
import { listRuns } from '../../src/api/operations/listRuns.ts'
import { listWelfare } from '../../src/api/operations/listWelfare.ts'
import { readCase } from '../../src/api/operations/readCase.ts'
import { readReport } from '../../src/api/operations/readReport.ts'
import { readRunReport } from '../../src/api/operations/readRunReport.ts'
import { found, night, wipe } from '../review/support/nights.ts'
import { withDatabase } from '../support/database.ts'
import { apiOf, caller } from './support/api.ts'

const database = withDatabase()
let api: Api

beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  api = await apiOf(pool)
  await night(pool, '2026-01-05', [
    found({ recordKey: 'N1', band: 'MEDIUM', signals: ['violence'] }),
    found({ recordKey: 'N2', band: 'LOW', signals: ['dishonesty'] }),
    found({ recordKey: 'N3', band: 'LOW', signals: ['other'] }),
  ])
})

const lastAudited = async () => {
  const { rows } = await database.pool.query<{ subject: string }>(
    `select operation, actor, subject, correlation_id as "correlationId" from audit_entry order by seq desc limit 2`,
  )
  return rows.toReversed()
}

test('the queue comes page by page, and each look is recorded', async () => {
  const first = await call(listQueue, api, caller(), { limit: '2' })
  expect(first.flags.map(({ recordKey }) => recordKey)).toEqual(['N1', 'N2'])
  const second = await call(listQueue, api, caller(), { limit: '2', after: first.next })
  expect(second.flags.map(({ recordKey }) => recordKey)).toEqual(['N3'])
  expect(second.next).toBeNull()
  const look = { operation: 'consultation', actor: 'ann', subject: 'queue', correlationId: 'c-1' }
  expect(await lastAudited()).toEqual([look, look])
})

test('victims and witnesses are on a list of their own, page by page, each look recorded', async () => {
  const { pool } = database
  const hit = (n: number) => found({ memberKey: `43/${n}`, recordKey: `V${n}`, class: 'WELFARE' })
  await night(pool, '2026-01-06', [found({ recordKey: 'N1' }), hit(1), hit(2), hit(3)])
  const first = await call(listWelfare, api, caller(), { limit: '2' })
  expect(first.hits.map(({ memberKey, recordKey }) => [memberKey, recordKey])).toEqual([
    ['43/1', 'V1'],
    ['43/2', 'V2'],
  ])
  const rest = await call(listWelfare, api, caller(), { limit: '2', after: first.next })
  expect(rest).toMatchObject({ hits: [{ memberKey: '43/3', sentence: 'Very probably one person' }], next: null })
  const look = { operation: 'consultation', actor: 'ann', subject: 'welfare', correlationId: 'c-1' }
  expect(await lastAudited()).toEqual([look, look])
  const { flags } = await call(listQueue, api, caller(), {})
  expect(flags.map(({ recordKey }) => recordKey)).toEqual(['N1'])
  await expect(call(listWelfare, api, caller('ann', 'hm'), {})).rejects.toMatchObject({ code: 'usage' })
})

test('a case is shown with a reason only', async () => {
  const ours = { force: '43', number: '1' }
  expect(await call(readCase, api, caller(), ours)).toMatchObject({
    memberKey: '43/1',
    flags: [{ recordKey: 'N1' }, {}, {}],
  })
  await expect(call(readCase, api, caller('ann', 'hm'), ours)).rejects.toMatchObject({ code: 'usage' })
  const nobody = call(readCase, api, caller(), { force: '43', number: '9' })
  await expect(nobody).rejects.toMatchObject({ code: 'unknown-case' })
})

test('runs and the statement of one', async () => {
  const [run] = await call(listRuns, api, caller(), {})
  expect(run).toMatchObject({ businessDate: '2026-01-05', status: 'complete', closedAt: null })
  const report = () => call(readRunReport, api, caller(), { runId: run?.id })
  await expect(report()).rejects.toMatchObject({ code: 'unknown-run' })
  await database.pool.query(`insert into run_report (run_id, summary) values ($1, '{"mode":"full"}')`, [run?.id])
  expect(await report()).toEqual({ mode: 'full' })
})

test('reports are made for the day, inside or for publication', async () => {
  const published = await call(readReport, api, caller(), { name: 'funnel', publish: 'true' })
  expect(published).toMatchObject({ name: 'funnel', asAt: '2026-01-06', audience: 'published', suppressBelow: 10 })
  const inside = await call(readReport, api, caller(), { name: 'coverage' })
  expect(inside).toMatchObject({ audience: 'internal', suppressBelow: 5 })
})

describe('what cannot be used is refused, and named without its content', () => {
  test.each([
    [listQueue, { band: 'Sarah Quill' }, 'band'],
    [listQueue, { limit: '0' }, 'limit'],
    [listQueue, { after: '1; drop table flag' }, 'after'],
    [readCase, { force: '43', number: '1/2' }, 'number'],
    [readReport, { name: 'funnel', asAt: '2026-02-30' }, 'asAt'],
    [listRuns, 'nothing', 'input'],
  ])('%#', async (operation, input, field) => {
    const refused = call(operation as typeof listQueue, api, caller(), input)
    await expect(refused).rejects.toMatchObject({ code: 'usage' })
    await expect(refused).rejects.toThrow(field)
    await expect(refused).rejects.not.toThrow(/Sarah|drop/)
  })
})
