import { beforeEach, expect, test } from 'vitest'
import { assign } from '../../../src/review/desk/assign.ts'
import type { Desk } from '../../../src/review/desk/desk.ts'
import { openEvidence } from '../../../src/review/desk/openEvidence.ts'
import { takeNext } from '../../../src/review/desk/takeNext.ts'
import { conflictBetween } from '../../../src/store/review/desk/conflictBetween.ts'
import { withDatabase } from '../../support/database.ts'
import { found, night, wipe } from '../support/nights.ts'
import { declare, deskOf, employ, hire, person, record } from '../support/office.ts'

const database = withDatabase()
let desk: Desk

const ben = person({
  names: [{ kind: 'current', forenames: 'Ben', surname: 'Marsh' }],
  datesOfBirth: [{ value: '1979-05-06', validity: 'valid' }],
})
const ada = person()
const home = (from: string, to = '') => ({
  addresses: [
    { line: '14 Orchard Rise', town: '', postcode: { value: 'ME14 1AA', validity: 'valid' }, from, to },
  ] as const,
})

/** Ann the reviewer is member 43/9, Ben Marsh; the flag is about 43/1, Ada Quill. */
beforeEach(async () => {
  const { pool } = database
  await wipe(pool)
  desk = await deskOf(pool)
  await employ(pool, 'ann', { memberKey: '43/9' })
  await employ(pool, 'bob', { roles: ['supervisor'] })
  await hire(pool, '43/1', { person: ada })
  await hire(pool, '43/9', { person: ben })
  await record(pool, 'N1')
  await night(pool, '2026-01-05', [found()])
})

const tie = (kind: string) =>
  database.pool.query(
    `insert into reviewer_interest (reviewer_id, member_key, kind, declared_by) values ('ann', '43/1', $1, 'ann')`,
    [kind],
  )

test.each<[string, string, () => Promise<unknown>]>([
  ['self', 'the own record', () => employ(database.pool, 'ann', { memberKey: '43/1' })],
  ['managed', 'somebody the member manages', () => hire(database.pool, '43/9', { person: ben, lineManager: '43/1' })],
  ['managed', 'a manager the extract does not name', () => tie('managed')],
  ['interested-party', 'an interested party', () => tie('interested-party')],
  [
    'household',
    'one home',
    async () => {
      await hire(database.pool, '43/1', { person: { ...ada, ...home('2020-01-01') } })
      await hire(database.pool, '43/9', { person: { ...ben, ...home('2021-01-01') } })
    },
  ],
  [
    'household',
    'named on the form of the reviewer',
    () =>
      hire(database.pool, '43/9', {
        person: ben,
        household: [{ relationship: 'partner', forenames: 'Ada Mary', surname: 'QUILL', dateOfBirth: '1980-02-03' }],
      }),
  ],
  [
    'household',
    'named on the form of the member',
    () =>
      hire(database.pool, '43/1', {
        person: ada,
        household: [{ relationship: 'partner', forenames: 'Ben', surname: 'Marsh', dateOfBirth: '' }],
      }),
  ],
  ['association', 'declared by the reviewer', () => declare(database.pool, 'A1', '43/9', ada)],
  ['association', 'declared by the member', () => declare(database.pool, 'A1', '43/1', ben)],
])('%s: %s', async (interest, _, arrange) => {
  await arrange()
  expect(await conflictBetween(database.pool, 'ann', '43/1')).toBe(interest)
  await expect(takeNext(desk, 'ann')).rejects.toMatchObject({ code: 'queue-empty' })
  const opening = { flagId: '1', by: 'ann', noConflict: true, justification: 'next in the queue' }
  await expect(openEvidence(desk, opening)).rejects.toMatchObject({ code: 'conflict-of-interest' })
  await expect(assign(desk, { flagId: '1', by: 'bob', to: 'ann' })).rejects.toMatchObject({
    code: 'conflict-of-interest',
  })
  await expect(
    database.pool.query(`insert into claim (flag_id, holder, assigned_by, until) values (1, 'ann', 'ann', now())`),
  ).rejects.toMatchObject({ constraint: 'decision_conflict' })
  await expect(
    database.pool.query(
      `insert into evidence_view (flag_id, viewed_by, flag_version, evidence_fingerprint, no_conflict_declared)
       values (1, 'ann', 1, '', true)`,
    ),
  ).rejects.toMatchObject({ constraint: 'decision_conflict' })
})

test.each<[string, () => Promise<unknown>]>([
  ['strangers', async () => undefined],
  [
    'a home of one, left before',
    async () => {
      await hire(database.pool, '43/1', { person: { ...ada, ...home('2010-01-01', '2015-01-01') } })
      await hire(database.pool, '43/9', { person: { ...ben, ...home('2021-01-01') } })
    },
  ],
  [
    'a namesake of another age in the household',
    () =>
      hire(database.pool, '43/9', {
        person: ben,
        household: [{ relationship: 'partner', forenames: 'Ada', surname: 'Quill', dateOfBirth: '1955-02-03' }],
      }),
  ],
  [
    'somebody else declared',
    () =>
      declare(database.pool, 'A1', '43/9', {
        ...ada,
        names: [{ kind: 'current', forenames: 'Ida', surname: 'Quill' }],
      }),
  ],
  [
    'an interest that ended',
    () =>
      database.pool.query(
        `insert into reviewer_interest (reviewer_id, member_key, kind, declared_by, ended_on)
         values ('ann', '43/1', 'managed', 'ann', current_date)`,
      ),
  ],
])('no conflict: %s', async (_, arrange) => {
  await arrange()
  expect(await conflictBetween(database.pool, 'ann', '43/1')).toBeNull()
  expect(await takeNext(desk, 'ann')).toMatchObject({ flagId: '1' })
})
