import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import type { IncomingFinding } from '../../src/store/review/incomingFinding.ts'
import { withDatabase } from '../support/database.ts'
import { enlist, found, incident, night, queueOf, recheck, wipe } from './support/nights.ts'

const stepwise = withDatabase()
const atOnce = withDatabase()
const date = '2026-01-05'
const members = ['43/1', '43/2', '43/3', '43/4']

test('a recheck moves the flags of everybody who shares a record or a contact, and of nobody else', async () => {
  const { pool } = stepwise
  await wipe(pool)
  const contact = { class: 'ASSOCIATION', relation: 'contact', contacts: ['phone:1'] } as const
  await night(pool, date, [
    found({ memberKey: '43/1', recordKey: 'N1' }),
    found({ memberKey: '43/2', recordKey: 'N1' }),
    found({ memberKey: '43/3', recordKey: 'N2', ...contact }),
    found({ memberKey: '43/4', recordKey: 'N3' }),
  ])
  const result = await recheck(pool, date, ['43/1'], [found({ memberKey: '43/1', recordKey: 'N4', ...contact })])
  expect(result).toMatchObject({ new: 1, withdrawn: 1, changed: 1, unchanged: 1, conflicts: 0 })
  const { rows } = await pool.query(
    `select member_key, conflict_with, explanation -> 'contacts' -> 0 ->> 'holders' as holders
       from flag where state = 'open' order by member_key`,
  )
  expect(rows).toEqual([
    { member_key: '43/1', conflict_with: [], holders: '4' },
    { member_key: '43/2', conflict_with: [], holders: null },
    { member_key: '43/3', conflict_with: [], holders: '4' },
    { member_key: '43/4', conflict_with: [], holders: null },
  ])
})

const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)

const anyFinding = fc
  .record({
    memberKey: oneOf(...members),
    recordKey: oneOf('N1', 'N2', 'N3', 'N4', 'N5'),
    class: oneOf('CONVICTION' as const, 'MISCONDUCT' as const, 'ASSOCIATION' as const, 'WELFARE' as const),
    band: oneOf('HIGH' as const, 'HIGH' as const, 'MEDIUM' as const, 'LOW' as const),
    signals: fc.subarray(['custody', 'violence', 'while-serving'] as const),
    contacts: fc.subarray(['phone:1', 'address:2', 'email:3']),
    incidents: fc.subarray([1, 2, 3, 4]),
    sentence: oneOf('one', 'another'),
  })
  .map(({ contacts, incidents, ...parts }) => {
    const isTie = parts.class === 'ASSOCIATION'
    return found({
      ...parts,
      relation: isTie ? 'contact' : 'self',
      contacts: isTie ? contacts : [],
      incidents: isTie ? [] : incidents.map((n) => incident(`case ${n}`, `2020-0${n}-01`)),
    })
  })

const keyOf = (row: IncomingFinding): string => [row.memberKey, row.class, row.recordKey, row.relation].join(' ')
const world = fc.uniqueArray(anyFinding, { selector: keyOf, maxLength: 12 })

/** A step towards the next world: everything, what touches some records and members, or some members by recheck. */
const step = fc.record({
  kind: oneOf('full' as const, 'delta' as const, 'recheck' as const),
  next: world,
  records: fc.subarray(['N1', 'N2', 'N3', 'N4', 'N5']),
  members: fc.subarray(members, { minLength: 1 }),
})

test('any sequence of full runs, deltas and rechecks leaves the queue one full run would leave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      await Promise.all([stepwise.pool, atOnce.pool].map((pool) => wipe(pool).then(() => enlist(pool, members))))
      let now: readonly IncomingFinding[] = []
      for (const { kind, next, records, members: some } of steps) {
        const isCovered = (row: IncomingFinding): boolean =>
          kind === 'full' || some.includes(row.memberKey) || (kind === 'delta' && records.includes(row.recordKey))
        const covered = next.filter(isCovered)
        now = [...now.filter((row) => !isCovered(row)), ...covered]
        const coverage = kind === 'delta' ? { mode: kind, records, members: some } : { mode: 'full' as const }
        const result =
          kind === 'recheck'
            ? await recheck(stepwise.pool, date, some, covered)
            : await night(stepwise.pool, date, covered, coverage)
        const { new: created, changed, returned, unchanged, standing, findings } = result
        expect(created + changed + returned + unchanged + standing).toBe(findings)
      }
      await night(atOnce.pool, date, now)
      expect(await queueOf(stepwise.pool)).toEqual(await queueOf(atOnce.pool))
      expect(await night(stepwise.pool, date, now)).toMatchObject({ new: 0, changed: 0, returned: 0, withdrawn: 0 })
    }),
    { numRuns: 40 },
  )
}, 120_000)
