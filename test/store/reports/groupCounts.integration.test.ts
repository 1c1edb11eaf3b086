import { beforeAll, expect, test } from 'vitest'
import { groupCounts } from '../../../src/store/reports/groupCounts.ts'
import { seedOutcomes } from '../../reports/support/decided.ts'
import { seedAnswers, seedFlags, seedMembers, seedReconciliation } from '../../reports/support/force.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

const born = (date: string, sex: string) => ({ person: { sex, datesOfBirth: [{ value: date, validity: 'valid' }] } })

beforeAll(async () => {
  const { pool } = database
  await seedMembers(pool, { first: 1, count: 30, data: { ...born('1990-06-15', 'F'), workforceClass: 'staff' } })
  await seedMembers(pool, { first: 31, count: 20, data: { ...born('1961-01-02', 'M'), force: '46' } })
  await seedMembers(pool, { first: 51, count: 10, data: born('1990-06', 'NS') })
  await seedMembers(pool, { first: 61, count: 5, gap: 'no-date-of-birth', data: born('1990-06-15', 'F') })
  const reconciliation = await seedReconciliation(pool, '2026-01-05')
  await seedFlags(pool, {
    first: 1,
    count: 12,
    each: 2,
    reconciliation,
    date: '2026-01-05',
    signals: ['undeclared-tie'],
  })
  await seedFlags(pool, { first: 31, count: 3, reconciliation, date: '2026-01-05' })
  await seedFlags(pool, { first: 61, count: 2, reconciliation, date: '2026-01-05' })
  await seedAnswers(pool, { first: 1, count: 8, date: '2026-01-06', answer: 'CONFIRMED' })
  await seedAnswers(pool, { first: 9, count: 4, date: '2026-01-06', answer: 'WRONG_PERSON' })
  await seedOutcomes(pool, { first: 1, openedOn: '2026-01-06', date: '2026-02-01', counts: { ADVICE: 5, LOWER: 3 } })
})

const counts = async (asAt: string) => {
  const rows = await groupCounts(database.pool, { from: '2026-01-01', to: asAt, asAt })
  return new Map(rows.map((row) => [`${row.characteristic}: ${row.group}`, row]))
}

test('people, not flags, are counted once each, among those searched', async () => {
  const rows = await counts('2026-03-01')
  expect(rows.get('sex: F')).toMatchObject({ searched: 30, flagged: 12, undeclared: 12, wrongPerson: 4, referred: 5 })
  expect(rows.get('sex: F')?.outcomes).toMatchObject({ ADVICE: 5, LOWER: 3, NFA: 0 })
  expect(rows.get('sex: M')).toMatchObject({ searched: 20, flagged: 3, undeclared: 0, referred: 0 })
  expect(rows.get('sex: ')).toMatchObject({ searched: 10, flagged: 0 })
  expect(rows.get('workforce class: staff')).toMatchObject({ searched: 30 })
  expect(rows.get('force: 46')).toMatchObject({ searched: 20 })
})

test('ages are those of the day, and a birth date known in part gives none', async () => {
  expect((await counts('2026-03-01')).get('age: 35 to 44')).toMatchObject({ searched: 30 })
  expect((await counts('2026-03-01')).get('age: 55 and over')).toMatchObject({ searched: 20 })
  expect((await counts('2026-03-01')).get('age: ')).toMatchObject({ searched: 10 })
  const younger = await groupCounts(database.pool, { from: '2015-01-01', to: '2015-06-14', asAt: '2015-06-14' })
  expect(younger.find(({ group }) => group === 'under 25')).toMatchObject({ searched: 30, flagged: 0 })
})

test('nothing that was decided later is known on an earlier day', async () => {
  expect((await counts('2026-01-31')).get('sex: F')).toMatchObject({ flagged: 12, wrongPerson: 4, referred: 0 })
  expect((await counts('2026-01-05')).get('sex: F')).toMatchObject({ flagged: 12, wrongPerson: 0 })
})
