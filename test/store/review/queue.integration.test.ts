import { beforeAll, describe, expect, test } from 'vitest'
import { countOpenFlags } from '../../../src/store/review/countOpenFlags.ts'
import { type FlagCursor, type FlagFilter, listFlags, type QueueRow } from '../../../src/store/review/listFlags.ts'
import { readCase } from '../../../src/store/review/readCase.ts'
import { readFlag } from '../../../src/store/review/readFlag.ts'
import { enlist, found, incident, night } from '../../review/support/nights.ts'
import { employ } from '../../review/support/office.ts'
import { shippedPolicy } from '../../review/support/policy.ts'
import { withDatabase } from '../../support/database.ts'
import { pastTheRules } from '../../support/pastTheRules.ts'

const database = withDatabase()
const classes = ['CONVICTION', 'MISCONDUCT', 'ASSOCIATION'] as const
const bands = ['HIGH', 'MEDIUM', 'LOW'] as const
const signals = [['custody', 'violence'], ['dishonesty'], ['traffic-minor'], []] as const

const many = Array.from({ length: 60 }, (_, n) =>
  found({
    memberKey: `43/${n % 7}`,
    recordKey: `N${n}`,
    class: classes[n % 3] ?? 'CONVICTION',
    band: bands[n % 5 < 3 ? n % 5 : 0] ?? 'HIGH',
    signals: signals[n % 4] ?? [],
    weight: n / 2,
  }),
)

beforeAll(async () => {
  await enlist(database.pool, ['43/1'])
  await night(database.pool, '2026-01-05', many)
  // Every fourth was opened.
  await pastTheRules(database.pool, `update flag set status = 'IDENTITY_CHECK' where id % 4 = 0`)
})

const allPages = async (filter: FlagFilter, size: number) => {
  const rows = []
  for (let cursor: FlagCursor | undefined, page; page === undefined || page.length === size; cursor = page.at(-1)) {
    page = await listFlags(database.pool, filter, size, cursor)
    rows.push(...page)
  }
  return rows
}

describe('pages of the queue', () => {
  test('are in reading order: lane, score, weight', async () => {
    const rows = await allPages({}, 100)
    const lanes = ['TOP', 'IDENTITY', 'STANDARD', 'WAIT']
    const expected = rows.toSorted(
      (left, right) =>
        lanes.indexOf(left.tier) - lanes.indexOf(right.tier) || right.score - left.score || right.weight - left.weight,
    )
    expect(rows).toHaveLength(60)
    expect(rows).toEqual(expected)
  })

  test.each<[FlagFilter]>([
    [{}],
    [{ class: 'MISCONDUCT' }],
    [{ band: 'LOW' }],
    [{ tier: 'TOP' }],
    [{ class: 'ASSOCIATION', band: 'HIGH' }],
    [{ status: 'IDENTITY_CHECK' }],
    [{ status: 'NEW', class: 'CONVICTION' }],
    [{ memberKey: '43/3' }],
    [{ memberKey: '43/3', class: 'CONVICTION', band: 'HIGH', tier: 'STANDARD' }],
    [{ memberKey: 'nobody' }],
  ])('of %j hold every flag once, whatever their size', async (filter) => {
    const expected = (await allPages({}, 100)).filter((row) =>
      Object.entries(filter).every(([name, value]) => row[name as keyof QueueRow] === value),
    )
    for (const size of [1, 7, 100]) expect(await allPages(filter, size)).toEqual(expected)
  })

  test('of what somebody holds: their claims that have not run out, whatever else is asked', async () => {
    const [one, other, late] = (await allPages({ class: 'MISCONDUCT' }, 100)).map(({ id }) => id)
    await employ(database.pool, 'ann')
    await employ(database.pool, 'bob')
    for (const [id, holder] of [
      [one, 'ann'],
      [other, 'bob'],
      [late, 'ann'],
    ]) {
      await database.pool.query(
        `insert into claim (flag_id, holder, assigned_by, until) values ($1, $2, $2, now() + make_interval(hours => $3))`,
        [id, holder, id === late ? -1 : 1],
      )
    }
    const ids = async (filter: FlagFilter) => (await allPages(filter, 1)).map(({ id }) => id)
    expect(await ids({ heldBy: 'ann' })).toEqual([one])
    expect(await ids({ heldBy: 'ann', class: 'CONVICTION' })).toEqual([])
    expect(
      await ids({
        heldBy: 'bob',
        memberKey: (await listFlags(database.pool, { heldBy: 'bob' }, 1))[0]?.memberKey ?? '',
      }),
    ).toEqual([other])
    await database.pool.query('delete from claim')
  })

  test('a later page is unmoved by a flag that leaves before it', async () => {
    const first = await listFlags(database.pool, {}, 10)
    const rest = await listFlags(database.pool, {}, 100, first.at(-1))
    await pastTheRules(database.pool, `update flag set status = 'WRONG_PERSON' where id = $1`, [first[0]?.id])
    expect(await listFlags(database.pool, {}, 100, first.at(-1))).toEqual(rest)
    await pastTheRules(database.pool, `update flag set status = 'NEW' where id = $1`, [first[0]?.id])
  })
})

test('counts add up to the queue, of everybody and of one member', async () => {
  const sum = async (members?: readonly string[]): Promise<number> =>
    (await countOpenFlags(database.pool, members)).reduce((total, { flags }) => total + flags, 0)
  expect(await sum()).toBe(60)
  expect(await sum(['43/3'])).toBe(many.filter(({ memberKey }) => memberKey === '43/3').length)
  expect(await sum([])).toBe(0)
})

test('flags of equal standing are numbered by their keys, whatever the order they were found in', async () => {
  const { rows } = await database.pool.query<{ key: string }>(
    `select concat_ws(' ', member_key, class, record_key) as key from flag order by id`,
  )
  expect(rows.map(({ key }) => key)).toEqual(
    many.map((row) => [row.memberKey, row.class, row.recordKey].join(' ')).toSorted((a, b) => (a < b ? -1 : 1)),
  )
})

describe('one flag', () => {
  test('is explained in the words of its policy', async () => {
    const [top] = await listFlags(database.pool, { class: 'CONVICTION' }, 1)
    expect(await readFlag(database.pool, top?.id ?? '')).toMatchObject({
      memberKey: top?.memberKey,
      tier: 'TOP',
      score: 40,
      policyVersion: shippedPolicy.version,
      modelVersion: 'person-1',
      evidence: { sentence: 'Very probably one person', recordKey: top?.recordKey },
      explanation: {
        parts: [
          { signal: 'violence', label: 'Violence', why: 'Risk to the public', effect: 'points', value: 40 },
          { signal: 'custody', label: 'Custodial sentence', effect: 'tier', value: 0 },
        ],
        contacts: [],
        cap: '',
      },
      history: [{ change: 'new', businessDate: '2026-01-05', what: [] }],
    })
  })

  test('that does not exist is undefined', async () => {
    expect(await readFlag(database.pool, '999999')).toBeUndefined()
  })
})

describe('one case', () => {
  test('holds every flag of the member, open or not, and the pattern', async () => {
    const events = [incident('case A', '2019-02-01'), incident('case B', '2020-02-01')]
    await night(database.pool, '2026-01-06', [
      ...many.slice(1),
      found({ memberKey: '43/1', recordKey: 'P', incidents: events }),
    ])
    const found43 = await readCase(database.pool, '43/1')
    expect(found43).toMatchObject({
      memberKey: '43/1',
      status: 'OPEN',
      openedOn: '2026-01-05',
      pattern: { incidents: 2 },
    })
    expect(found43?.flags).toHaveLength(many.filter(({ memberKey }) => memberKey === '43/1').length + 1)
    const withdrawn = (await readCase(database.pool, '43/0'))?.flags.filter(({ state }) => state === 'withdrawn')
    expect(withdrawn?.map(({ history }) => history.map(({ change }) => change))).toEqual([['new', 'withdrawn']])
  })

  test('of a member without a flag is undefined', async () => {
    expect(await readCase(database.pool, '43/999')).toBeUndefined()
  })
})
