import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { VettingError } from '../../src/errors.ts'
import { answerIdentity } from '../../src/review/desk/answerIdentity.ts'
import { assign } from '../../src/review/desk/assign.ts'
import type { Desk } from '../../src/review/desk/desk.ts'
import { openEvidence } from '../../src/review/desk/openEvidence.ts'
import { release } from '../../src/review/desk/release.ts'
import type { ReconcileResult } from '../../src/review/reconcile/result.ts'
import { naturalKeyOf } from '../../src/store/review/findingKey.ts'
import { withDatabase } from '../support/database.ts'
import { night, queueOf, wipe } from './support/nights.ts'
import { deskOf, employ, hire, reasons, record } from './support/office.ts'
import { flagAt, giveAnswer, newModel, type Row, runNight } from './support/queueModel.ts'
import { type Answer, beginNight, changesWorld, people, step } from './support/sequences.ts'
import { allFindings, findingsOn, newWorld, personOf, type World } from './support/world.ts'

const database = withDatabase()
const date = '2026-01-05'

/** Puts the rows that changed into the records in force, as an extract would. */
const loadRows = async ({ members, records, changedMembers, changedRecords }: World): Promise<void> => {
  const { pool } = database
  for (const key of changedMembers) {
    const row = members.get(key)
    if (row) await hire(pool, key, { person: personOf(row) })
    else await pool.query(`delete from record where kind = 'workforce' and key = $1`, [key])
  }
  for (const key of changedRecords) {
    const row = records.get(key)
    if (row) await record(pool, key, personOf(row))
    else await pool.query(`delete from record where kind = 'nominals' and key = $1`, [key])
  }
}

const storedNight = async (world: World, wanted: 'full' | 'delta'): Promise<ReconcileResult> => {
  await loadRows(world)
  const { mode, records, members } = beginNight(world, wanted)
  const found = mode === 'full' ? allFindings(world) : findingsOn(world, records, members)
  return night(
    database.pool,
    date,
    found,
    mode === 'full' ? { mode } : { mode, records: [...records], members: [...members] },
  )
}

type StoredRow = Pick<Row, 'id' | 'memberKey' | 'class' | 'source' | 'recordKind' | 'recordKey' | 'relation'> &
  Pick<Row, 'status' | 'band' | 'tier' | 'score' | 'version' | 'conflictWith' | 'explanationHash'>

const storedRows = async (): Promise<ReadonlyMap<string, StoredRow>> => {
  const { rows } = await database.pool.query<StoredRow>(
    `select id, member_key as "memberKey", class, source, record_kind as "recordKind", record_key as "recordKey", relation,
            status, band, tier, score, version, conflict_with as "conflictWith", explanation_hash as "explanationHash"
       from flag`,
  )
  return new Map(rows.map((row) => [naturalKeyOf(row), row]))
}

const storedAnswer = async (desk: Desk, { at, action, by }: Answer): Promise<boolean> => {
  const flag = flagAt(await storedRows(), at)
  if (!flag) return false
  const flagId = flag.id
  const isAsked =
    (flag.status === 'NEW' || flag.status === 'IDENTITY_CHECK') && (action === 'confirm' || action === 'reject')
  if (isAsked) await assign(desk, { flagId, by, to: by })
  try {
    await openEvidence(desk, { flagId, by, noConflict: true, justification: 'looked at in a test' })
    const cause = action === 'reopen' ? ({ cause: 'two-people-agree' } as const) : {}
    await answerIdentity(desk, { flagId, by, version: flag.version, action, reasons, ...cause })
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(VettingError)
    if (isAsked) await release(desk, { flagId, by })
    return false
  }
}

/** Every flag as an officer sees it, without numbers that differ between two histories. */
const shown = (rows: ReadonlyMap<string, StoredRow>) =>
  [...rows]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { status, band, tier, score, version, conflictWith, explanationHash }]) => [
      key,
      { status, band, tier, score, version, conflictWith, explanationHash },
    ])

const expectFunnel = async (result: ReconcileResult): Promise<void> => {
  const { new: raised, changed, returned, unchanged, standing, reopened, suppressed } = result
  expect(raised + changed + returned + unchanged + standing + reopened + suppressed).toBe(result.findings)
  const { rows } = await database.pool.query<{ findings: number; open: number; welfare: number }>(
    `select (select count(*)::int from finding where class <> 'WELFARE') as findings,
            (select count(*)::int from flag where state = 'open') as open,
            (select count(*)::int from finding where class = 'WELFARE') as welfare`,
  )
  const open = result.open.reduce((sum, { flags }) => sum + flags, 0)
  expect(rows).toEqual([{ findings: result.findings, open, welfare: result.welfare }])
  expect(raised + changed + returned + unchanged + reopened).toBe(open)
}

test('the same sequences in Postgres end as the rules in memory do, and a full night has nothing left to do', async () => {
  const property = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 20 }), async (steps) => {
    await wipe(database.pool)
    for (const id of people) await employ(database.pool, id)
    const desk = await deskOf(database.pool)
    const model = newModel()
    const world = newWorld()
    const nightOf = async (mode: 'full' | 'delta'): Promise<ReconcileResult> => {
      runNight(model, mode)
      const result = await storedNight(world, mode)
      await expectFunnel(result)
      return result
    }
    for (const one of steps) {
      if (changesWorld(world, one)) changesWorld(model.world, one)
      else if (one.type === 'night') await nightOf(one.mode)
      const [accepted, allowed] =
        one.type === 'answer' ? [await storedAnswer(desk, one), giveAnswer(model, one)] : [true, true]
      expect(accepted).toBe(allowed)
      expect(shown(await storedRows())).toEqual(shown(model.rows))
    }
    await nightOf('delta')
    const settled = [await queueOf(database.pool), shown(await storedRows())]
    const full = await nightOf('full')
    expect([full.new, full.changed, full.returned, full.reopened, full.withdrawn]).toEqual([0, 0, 0, 0, 0])
    expect([await queueOf(database.pool), shown(await storedRows())]).toEqual(settled)
  })
  await fc.assert(property, { numRuns: 30 })
}, 240_000)
