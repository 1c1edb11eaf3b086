import { beforeEach, describe, expect, test } from 'vitest'
import { withDatabase } from '../support/database.ts'
import { pastTheRules } from '../support/pastTheRules.ts'
import { enlist, found, incident, night, openNight, queueOf, reconcileNight, wipe } from './support/nights.ts'

const database = withDatabase()

const monday = '2026-01-05'
const tuesday = '2026-01-06'

beforeEach(() => wipe(database.pool))

describe('the first night', () => {
  type Part = { readonly id: string; readonly definition: string }
  const schema = async (): Promise<readonly Part[]> => {
    const { rows } = await database.pool.query<Part>(
      `select indexrelid::text as id, pg_get_indexdef(indexrelid) as definition
         from pg_index where indrelid in ('flag'::regclass, 'finding'::regclass)
       union all
       select oid::text, concat_ws(' ', conname, convalidated, pg_get_constraintdef(oid))
         from pg_constraint where conrelid in ('flag'::regclass, 'finding'::regclass) order by 2`,
    )
    return rows
  }
  const built = (before: readonly Part[], after: readonly Part[]): number =>
    after.filter(({ id }) => !before.some((index) => index.id === id)).length

  test('builds the indexes it set aside, and asks for the case of each flag again, as before', async () => {
    const { pool } = database
    const before = await schema()
    await night(pool, monday, [found(), found({ recordKey: 'N2' })])
    const after = await schema()
    expect(after.map(({ definition }) => definition)).toEqual(before.map(({ definition }) => definition))
    expect(built(before, after)).toBe(6)
    await night(pool, tuesday, [found()])
    expect(built(after, await schema())).toBe(0)
  })

  test('leaves them where somebody reads the queue', async () => {
    const { pool } = database
    const before = await schema()
    const reader = await pool.connect()
    await reader.query('begin')
    await reader.query('select count(*) from flag')
    expect(await night(pool, monday, [found()])).toMatchObject({ new: 1 })
    await reader.query('commit')
    reader.release()
    expect(built(before, await schema())).toBe(0)
  })
})

describe('two nights', () => {
  test.each([
    ['the same again', found(), found(), { new: 0, changed: 0, unchanged: 1, withdrawn: 0 }],
    ['a stronger match', found({ band: 'MEDIUM' }), found(), { new: 0, changed: 1, unchanged: 0, withdrawn: 0 }],
    ['gone', found(), undefined, { new: 0, changed: 0, unchanged: 0, withdrawn: 1 }],
    ['another record', found(), found({ recordKey: 'N2' }), { new: 1, changed: 0, unchanged: 0, withdrawn: 1 }],
  ])('%s', async (_, first, second, counts) => {
    const { pool } = database
    expect(await night(pool, monday, [first])).toMatchObject({ findings: 1, new: 1 })
    expect(await night(pool, tuesday, second ? [second] : [])).toMatchObject(counts)
  })

  test('what changed since is kept field by field', async () => {
    const { pool } = database
    await night(pool, monday, [found({ band: 'MEDIUM', signals: ['violence'] })])
    await night(pool, tuesday, [found({ band: 'HIGH', signals: ['violence', 'custody'] })])
    const { rows } = await pool.query(`select change, what from flag_change order by reconciliation_id`)
    expect(rows).toEqual([
      {
        change: 'changed',
        what: [
          { field: 'band', before: 'MEDIUM', after: 'HIGH' },
          { field: 'tier', before: 'STANDARD', after: 'TOP' },
          { field: 'evidence.band', before: 'MEDIUM', after: 'HIGH' },
          { field: 'evidence.signals.1', after: 'custody' },
        ],
      },
    ])
  })

  test('a withdrawn flag keeps its evidence, says why, and returns as itself', async () => {
    const { pool } = database
    await night(pool, monday, [found()])
    await night(pool, tuesday, [])
    const withdrawn = await pool.query(`select status, state, evidence ->> 'sentence' as sentence from flag`)
    expect(withdrawn.rows).toEqual([
      { status: 'SOURCE_WITHDRAWN', state: 'withdrawn', sentence: 'Very probably one person' },
    ])
    const why = await pool.query(`select what from flag_change where change = 'withdrawn'`)
    expect(why.rows[0].what).toContainEqual({ field: 'cause', after: 'record gone' })

    expect(await night(pool, '2026-01-07', [found()])).toMatchObject({ new: 0, returned: 1 })
    const returned = await pool.query(`select status, opened_on from flag`)
    expect(returned.rows).toEqual([{ status: 'NEW', opened_on: '2026-01-07' }])
  })
})

test('a second execution of a run changes nothing and gives the same counts', async () => {
  const { pool } = database
  const runId = await openNight(pool, monday, [found(), found({ memberKey: '43/2', class: 'WELFARE' })])
  const first = await reconcileNight(pool, runId)
  const queue = await queueOf(pool)
  await pool.query('delete from shard_finding')
  expect(await reconcileNight(pool, runId)).toEqual(first)
  expect(await queueOf(pool)).toEqual(queue)
})

test('two executions at once apply a run once', async () => {
  const { pool } = database
  const runId = await openNight(pool, monday, [found(), found({ recordKey: 'N2' })])
  const results = await Promise.all([reconcileNight(pool, runId), reconcileNight(pool, runId)])
  expect(results[0]).toEqual(results[1])
  const { rows } = await pool.query(`select count(*)::int as flags from flag`)
  expect(rows).toEqual([{ flags: 2 }])
})

test.each(['planned', 'held', 'complete', 'failed'])('a run that is %s is refused', async (status) => {
  const { pool } = database
  const runId = await openNight(pool, monday, [found()])
  await pool.query(`update run set status = $1`, [status])
  await expect(reconcileNight(pool, runId)).rejects.toMatchObject({ code: 'conflict' })
  expect((await queueOf(pool)).flags).toEqual([])
})

test('an unknown run is refused', async () => {
  await expect(reconcileNight(database.pool, '999')).rejects.toMatchObject({ code: 'unknown-run' })
})

test('one record that fits two members at HIGH is a conflict on both, and neither can be confirmed', async () => {
  const { pool } = database
  const result = await night(pool, monday, [
    found({ memberKey: '43/1', signals: ['custody'] }),
    found({ memberKey: '43/2', signals: ['custody'] }),
    found({ memberKey: '43/3', signals: ['custody'], band: 'MEDIUM' }),
  ])
  expect(result.conflicts).toBe(1)
  const { rows } = await pool.query(`select member_key, tier, conflict_with from flag order by member_key`)
  expect(rows).toEqual([
    { member_key: '43/1', tier: 'IDENTITY', conflict_with: ['43/2'] },
    { member_key: '43/2', tier: 'IDENTITY', conflict_with: ['43/1'] },
    { member_key: '43/3', tier: 'IDENTITY', conflict_with: [] },
  ])
  await expect(pool.query(`update flag set status = 'CONFIRMED' where member_key = '43/1'`)).rejects.toMatchObject({
    constraint: 'flag_confirmed_without_conflict',
  })
})

test('a conflict may arise after a confirmation, and is shown', async () => {
  const { pool } = database
  await night(pool, monday, [found({ memberKey: '43/1' })])
  await pastTheRules(pool, `update flag set status = 'CONFIRMED'`)
  expect(await night(pool, tuesday, [found({ memberKey: '43/1' }), found({ memberKey: '43/2' })])).toMatchObject({
    new: 1,
    changed: 1,
  })
  const { rows } = await pool.query(`select status, conflict_with from flag where member_key = '43/1'`)
  expect(rows).toEqual([{ status: 'CONFIRMED', conflict_with: ['43/2'] }])
})

test('a shared contact counts less the more people hold it', async () => {
  const { pool } = database
  const tie = (member: number, contact: string) =>
    found({
      memberKey: `43/${member}`,
      class: 'ASSOCIATION',
      relation: 'contact',
      signals: ['convicted-contact', 'address'],
      contacts: [contact],
    })
  const ties = [
    tie(1, 'phone:1'),
    ...[1, 2, 3, 4].map((member) => tie(member + 10, 'address:shared')),
    ...Array.from({ length: 12 }, (_, member) => tie(member + 20, 'address:barracks')),
  ]
  await night(pool, monday, ties)
  const { rows } = await pool.query(
    `select distinct evidence -> 'contacts' ->> 0 as contact, band, tier, score, explanation ->> 'cap' as cap,
            explanation -> 'contacts' -> 0 ->> 'holders' as holders
       from flag order by contact`,
  )
  expect(rows).toEqual([
    { contact: 'address:barracks', band: 'LOW', tier: 'WAIT', score: 15, cap: 'contact-common', holders: '13' },
    { contact: 'address:shared', band: 'HIGH', tier: 'STANDARD', score: 15, cap: '', holders: '5' },
    { contact: 'phone:1', band: 'HIGH', tier: 'STANDARD', score: 30, cap: '', holders: '2' },
  ])
})

test('several distinct events on one member prompt once, and lift the flags they rest on', async () => {
  const { pool } = database
  await enlist(pool, ['43/1'])
  const result = await night(pool, monday, [
    found({ recordKey: 'N1', incidents: [incident('case A', '2018-02-01'), incident('case B', '2019-03-01')] }),
    found({ recordKey: 'N2', incidents: [incident('case B', '2019-03-01'), incident('case C', '2020-03-01')] }),
    found({ recordKey: 'N3', band: 'LOW', incidents: [incident('case D', '2021-03-01')] }),
  ])
  expect(result.patterns).toEqual({ two: 0, threeToFive: 1, sixOrMore: 0 })
  const prompt = await pool.query(`select incidents, expected, chance, timeline from pattern_prompt`)
  expect(prompt.rows).toEqual([
    {
      incidents: 3,
      expected: expect.closeTo(0.22, 2),
      chance: expect.closeTo(0.0015, 4),
      timeline: ['2018-02-01', '2019-03-01', '2020-03-01'].map((date) => expect.objectContaining({ date })),
    },
  ])
  const flags = await pool.query(`select record_key, score from flag order by record_key`)
  expect(flags.rows).toEqual([
    { record_key: 'N1', score: 55 },
    { record_key: 'N2', score: 55 },
    { record_key: 'N3', score: 40 },
  ])
  await night(pool, tuesday, [found()])
  expect((await queueOf(pool)).prompts).toEqual([])
})

test('victims and witnesses never reach the queue', async () => {
  const { pool } = database
  const hit = found({ class: 'WELFARE', signals: [] })
  expect(await night(pool, monday, [hit])).toMatchObject({
    findings: 0,
    new: 0,
    welfare: 1,
    welfareChanges: { new: 1, changed: 0, withdrawn: 0 },
    open: [],
  })
  expect(await queueOf(pool)).toMatchObject({ flags: [], welfare: [{ member_key: '43/1', record_key: 'N1' }] })
  await expect(
    pool.query(`insert into flag (case_id, member_key, class) values (1, '43/1', 'WELFARE')`),
  ).rejects.toMatchObject({ code: expect.stringMatching(/^23/) })
  expect(await night(pool, tuesday, [])).toMatchObject({
    welfare: 0,
    welfareChanges: { new: 0, changed: 0, withdrawn: 1 },
  })
  const { rows } = await pool.query(`select state from welfare_hit`)
  expect(rows).toEqual([{ state: 'withdrawn' }])
})

test('an unread flag ages by working days and a read one does not', async () => {
  const { pool } = database
  await night(pool, monday, [found(), found({ recordKey: 'N2' })])
  await pool.query(`update flag set status = 'IDENTITY_CHECK' where record_key = 'N2'`)
  expect(await night(pool, '2026-01-15', [found(), found({ recordKey: 'N2' })])).toMatchObject({ unchanged: 2 })
  const { rows } = await pool.query(`select record_key, age_points, version from flag order by position`)
  expect(rows).toEqual([
    { record_key: 'N1', age_points: 3, version: 1 },
    { record_key: 'N2', age_points: 0, version: 1 },
  ])
})

describe('a storm', () => {
  const crowd = (sentence: string) =>
    Array.from({ length: 300 }, (_, n) => found({ memberKey: `43/${n}`, recordKey: `N${n}`, sentence }))

  test('holds the run, leaves the queue as it was, and passes once released', async () => {
    const { pool } = database
    await night(pool, monday, crowd('as before'))
    const before = await queueOf(pool)
    const runId = await openNight(pool, tuesday, crowd('written in another way'))
    await expect(reconcileNight(pool, runId)).rejects.toMatchObject({ code: 'run-held' })
    expect(await queueOf(pool)).toEqual(before)
    await pool.query(`update run set released_by = 'operator' where id = $1`, [runId])
    expect(await reconcileNight(pool, runId)).toMatchObject({ changed: 300 })
  })

  test.each([
    ['half a small queue', 150, 75, undefined],
    ['a tenth of a large one', 3_000, 300, undefined],
    ['a third of a large one', 900, 300, 'run-held'],
  ])('%s: %i open, %i gone', async (_, open, gone, code) => {
    const { pool } = database
    const all = Array.from({ length: open }, (_, n) => found({ memberKey: `43/${n}`, recordKey: `N${n}` }))
    await night(pool, monday, all)
    const outcome = await night(pool, tuesday, all.slice(gone)).then(
      () => undefined,
      (error: { readonly code: string }) => error.code,
    )
    expect(outcome).toBe(code)
  })
})
