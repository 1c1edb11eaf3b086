import { beforeEach, describe, expect, test } from 'vitest'
import type { Person } from '../../../src/records/person.ts'
import { answerIdentity } from '../../../src/review/desk/answerIdentity.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { withDatabase } from '../../support/database.ts'
import { found, night, recheck, wipe } from '../support/nights.ts'
import { deskOf, employ, hire, person, reasons, record, takeAndOpen } from '../support/office.ts'

const database = withDatabase()
const candidate = found({ band: 'MEDIUM' })
let desk: Desk

const all = async (sql: string) => (await database.pool.query(sql)).rows

const answerNext = async (action: 'confirm' | 'reject') => {
  const { id, version } = await takeAndOpen(desk, 'ann')
  return answerIdentity(desk, { flagId: id, by: 'ann', version, action, reasons })
}

beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  desk = await deskOf(pool)
  await employ(pool, 'ann')
  await hire(pool, '43/1')
  await record(pool, 'N1', person({ names: [{ kind: 'current', forenames: 'Ada', surname: 'Quil' }] }))
  await night(pool, '2026-01-05', [candidate])
})

const pnc = { type: 'pnc', value: '1979/0163001B', validity: 'valid' } as const
const address = (line: string) =>
  ({ line, town: '', postcode: { value: 'AB1 2CD', validity: 'valid' }, from: '', to: '' }) as const
const born = (value: string) => ({ datesOfBirth: [{ value, validity: 'valid' }] }) as const
const named = (kind: 'current' | 'alias', forenames: string, surname: string) => ({ kind, forenames, surname }) as const

describe('a different person stays a different person', () => {
  beforeEach(() => answerNext('reject'))

  test.each([
    ['the same again', candidate],
    [
      'a new offence on the record',
      found({ band: 'MEDIUM', signals: ['violence', 'custody'], sentence: 'and one more' }),
    ],
    ['a stronger match of another model', found({ band: 'HIGH', weight: 31 })],
  ])('%s', async (_, next) => {
    for (const date of ['2026-01-06', '2026-01-07']) {
      expect(await night(database.pool, date, [next])).toMatchObject({ standing: 1, new: 0, changed: 0, reopened: 0 })
    }
    expect(await recheck(database.pool, '2026-01-08', ['43/1'], [next])).toMatchObject({ standing: 1, reopened: 0 })
    expect(await all(`select status from flag`)).toEqual([{ status: 'WRONG_PERSON' }])
  })

  test('though the source goes and comes back', async () => {
    await night(database.pool, '2026-01-06', [])
    expect(await night(database.pool, '2026-01-07', [candidate])).toMatchObject({ standing: 1, new: 0, returned: 0 })
  })

  test.each<[string, Partial<Person>]>([
    ['in other letters', { names: [named('current', 'ADA', 'QUILL')] }],
    ['with a telephone number', { phones: [{ value: '+447700900461', validity: 'valid' }] }],
    [
      'with a placeholder for a birth date',
      { datesOfBirth: [...born('1980-02-03').datesOfBirth, { value: '1900-01-01', validity: 'placeholder' }] },
    ],
  ])('though the member is written %s, once and for all', async (_, change) => {
    const before = (await all(`select member_row_hash from suppression`))[0]
    await hire(database.pool, '43/1', { person: person(change) })
    expect(await night(database.pool, '2026-01-06', [candidate])).toMatchObject({ standing: 1, reopened: 0 })
    expect((await all(`select member_row_hash from suppression`))[0]).not.toEqual(before)
  })

  test('under another class of the same record as well', async () => {
    const other = found({ class: 'MISCONDUCT', band: 'MEDIUM' })
    expect(await night(database.pool, '2026-01-06', [candidate, other])).toMatchObject({
      standing: 1,
      suppressed: 1,
      new: 0,
    })
    expect(await all(`select count(*)::int as flags from flag`)).toEqual([{ flags: 1 }])
  })

  test('but a tie to the same record is another question', async () => {
    const tie = found({ class: 'ASSOCIATION', relation: 'contact', band: 'MEDIUM' })
    expect(await night(database.pool, '2026-01-06', [candidate, tie])).toMatchObject({
      standing: 1,
      suppressed: 0,
      new: 1,
    })
  })
})

describe('it is asked again when', () => {
  beforeEach(async () => {
    await answerNext('reject')
  })

  test.each<[string, 'member' | 'record', Partial<Person>]>([
    ['name-changed', 'member', { names: [named('current', 'Ada', 'Marsh')] }],
    ['name-changed', 'record', { names: [named('current', 'Ada', 'Quill')] }],
    ['birth-date-changed', 'member', born('1981-02-03')],
    ['birth-date-changed', 'record', born('1980-03-02')],
    ['address-changed', 'member', { addresses: [address('1 High Street')] }],
    ['alias-learnt', 'record', { names: [named('current', 'Ada', 'Quil'), named('alias', 'Ida', 'Marsh')] }],
  ])('%s of the %s', async (cause, side, change) => {
    const { pool } = database
    if (side === 'member') await hire(pool, '43/1', { person: person(change) })
    else await record(pool, 'N1', person({ names: [named('current', 'Ada', 'Quil')], ...change }))
    expect(await night(pool, '2026-01-06', [candidate])).toMatchObject({
      reopened: 1,
      standing: 0,
      new: 0,
      findings: 1,
    })
    expect(await all(`select status, opened_on, decision_id from flag`)).toEqual([
      { status: 'NEW', opened_on: '2026-01-06', decision_id: null },
    ])
    const [change1] = await all(`select what from flag_change where change = 'reopened'`)
    expect(change1.what[0]).toEqual({ field: 'reopened', after: cause })
    expect(change1.what[1].field).toMatch(new RegExp(`^identity\\.${side}\\.`))
    expect(await all(`select lifted_causes, lifted_by_reconciliation is not null as run from suppression`)).toEqual([
      { lifted_causes: [cause], run: true },
    ])
    expect(await all(`select status from case_file`)).toEqual([{ status: 'REOPENED' }])
    expect(await all(`select count(*)::int as decisions from decision`)).toEqual([{ decisions: 1 }])
    expect(await answerNext('reject')).toMatchObject({ status: 'WRONG_PERSON' })
    expect(await night(pool, '2026-01-07', [candidate])).toMatchObject({ standing: 1, reopened: 0 })
  })

  test('a strong identifier newly agrees', async () => {
    const { pool } = database
    await hire(pool, '43/1', { person: person({ identifiers: [pnc] }) })
    expect(await night(pool, '2026-01-06', [candidate])).toMatchObject({ reopened: 0 })
    await record(pool, 'N1', person({ names: [named('current', 'Ada', 'Quil')], identifiers: [pnc] }))
    expect(await recheck(pool, '2026-01-07', ['43/1'], [candidate])).toMatchObject({ reopened: 1 })
    expect(await all(`select lifted_causes from suppression`)).toEqual([{ lifted_causes: ['identifier-agrees'] }])
  })
})

test('a confirmed flag stays confirmed through changes, and shows them', async () => {
  await answerNext('confirm')
  expect(await night(database.pool, '2026-01-06', [found({ band: 'HIGH' })])).toMatchObject({ changed: 1 })
  expect(await all(`select status, band from flag`)).toEqual([{ status: 'CONFIRMED', band: 'HIGH' }])
})

test('an answer that waits does not outlive its evidence', async () => {
  await night(database.pool, '2026-01-06', [found({ band: 'HIGH' })])
  await answerNext('reject')
  expect(await all(`select proposal_id is not null as waits from flag`)).toEqual([{ waits: true }])
  await night(database.pool, '2026-01-07', [found({ band: 'HIGH', sentence: 'more of it' })])
  expect(await all(`select proposal_id, status from flag`)).toEqual([{ proposal_id: null, status: 'IDENTITY_CHECK' }])
})

test('when the source withdraws a confirmed flag, everybody who was told hears of it', async () => {
  const { decisionId, flagId } = await answerNext('confirm')
  await database.pool.query(
    `insert into disclosure (flag_id, recipient, decision_id, by) values ($1, 'PSD', $2, 'ann')`,
    [flagId, decisionId],
  )
  await night(database.pool, '2026-01-06', [])
  expect(await all(`select recipient, cause, acknowledged_at from recipient_notice order by recipient`)).toEqual([
    { recipient: 'PSD', cause: 'withdrawn', acknowledged_at: null },
    { recipient: 'ann', cause: 'withdrawn', acknowledged_at: null },
  ])
})

test('a reformatted extract that would reopen a fifth of the queue holds the run', async () => {
  const { pool } = database
  const crowd = Array.from({ length: 210 }, (_, n) =>
    found({ memberKey: `43/${n + 10}`, recordKey: `N${n + 10}`, band: 'MEDIUM' }),
  )
  for (const [n] of crowd.entries()) {
    await hire(pool, `43/${n + 10}`)
    await record(pool, `N${n + 10}`)
  }
  await night(pool, '2026-01-06', [candidate, ...crowd])
  for (let n = 0; n <= crowd.length; n += 1) await answerNext('reject')
  for (const [n] of crowd.entries()) await record(pool, `N${n + 10}`, person(born('1980-03-02')))
  await expect(night(pool, '2026-01-07', [candidate, ...crowd])).rejects.toMatchObject({ code: 'run-held' })
  expect(await all(`select count(*)::int as lifted from suppression where lifted_at is not null`)).toEqual([
    { lifted: 0 },
  ])
})

describe('direct SQL cannot', () => {
  beforeEach(() => answerNext('reject'))

  test.each([
    [
      'lift it for no cause',
      `update suppression set lifted_at = now(), lifted_by_reconciliation = 1, lifted_causes = '{}'`,
      /check/,
    ],
    [
      'lift it for a new model',
      `update suppression set lifted_at = now(), lifted_by_reconciliation = 1, lifted_causes = '{model-changed}'`,
      /check/,
    ],
    ['rewrite what it was decided on', `update suppression set fingerprint = ''`, /keeps what happened/],
    ['delete it', `delete from suppression`, /keeps what happened/],
    ['delete the decision', `delete from decision`, /keeps what happened/],
    ['ask the flag again', `update flag set status = 'NEW'`, /listed cause/],
    ['confirm it', `update flag set status = 'CONFIRMED'`, /no decision/],
    [
      'suppress without an answer',
      `insert into suppression (flag_id, member_key, source, record_kind, record_key, relation, fingerprint, snapshot,
                                member_row_hash, record_row_hash, decision_id)
       select flag_id, member_key, source, record_kind, record_key, relation, '', '{}', '', '', 99 from suppression`,
      /somebody's answer/,
    ],
  ])('%s', async (_, sql, message) => {
    await expect(database.pool.query(sql)).rejects.toThrow(message)
  })
})
