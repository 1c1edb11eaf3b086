import { fc } from '../support/fastCheck.ts'
import { expect, test } from 'vitest'
import type { Reconciliation } from '../../src/review/reconcile/reconcile.ts'
import { naturalKeyOf } from '../../src/store/review/findingKey.ts'
import { giveAnswer, newModel, type QueueModel, type Row, runNight } from './support/queueModel.ts'
import { changesWorld, step } from './support/sequences.ts'
import { allFindings } from './support/world.ts'

const inState = (rows: Iterable<Row>, state: Row['state']): number =>
  [...rows].filter((row) => row.state === state).length

/** Each count of a night equals the stage before it. */
const expectFunnel = (model: QueueModel, before: ReadonlyMap<string, Row>, outcome: Reconciliation): void => {
  const { created, changed, returned, refreshed, unchanged, standing, reopened, suppressed, withdrawn, absent } =
    outcome
  const open = [changed, refreshed, unchanged].flat()
  const paired = [...open, ...returned, ...standing, ...reopened]
  // Pairs compared; of those in force, what is no welfare hit; of that, flags and what an answer covers.
  expect([...model.findings.keys()].toSorted()).toEqual(
    allFindings(model.world)
      .map((one) => naturalKeyOf(one as never))
      .toSorted(),
  )
  const welfare = [...model.findings.values()].filter((one) => (one.class as string) === 'WELFARE')
  expect(created.length + suppressed.length + paired.length).toBe(model.findings.size - welfare.length)
  expect(paired.length + withdrawn.length + absent.length).toBe(before.size)
  expect(model.rows.size).toBe(before.size + created.length)
  expect(inState(before.values(), 'open')).toBe(open.length + withdrawn.length)
  expect(inState(model.rows.values(), 'open')).toBe(open.length + created.length + returned.length + reopened.length)
}

/** No answer is lost or asked again without a listed cause, and nobody's flag is there twice. */
const expectDecisionsKept = (model: QueueModel, before: ReadonlyMap<string, Row>, outcome: Reconciliation): void => {
  const reopened = new Map(outcome.reopened.map(({ flag, reopening }) => [flag.id, reopening]))
  for (const [key, row] of before) {
    const now = model.rows.get(key)
    if (reopened.has(row.id)) {
      expect([row.status, now?.status]).toEqual(['WRONG_PERSON', 'NEW'])
      expect(reopened.get(row.id)?.causes.length).toBeGreaterThan(0)
    } else if (row.state === 'closed') expect(now).toEqual(row)
    else if (row.status === 'CONFIRMED') expect(['CONFIRMED', 'SOURCE_WITHDRAWN']).toContain(now?.status)
  }
  const ids = [...model.rows.values()].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
}

test('any sequence of nights, changes and answers: decisions stand, no flag is doubled, counts add up, and a delta is a full night', () => {
  const reached = { reopened: 0, suppressed: 0, standing: 0, refreshed: 0, conflicts: 0, answers: 0, deltas: 0 }
  const nightOf = (model: QueueModel, wanted: 'full' | 'delta'): Reconciliation => {
    const before = model.rows
    const isDelta = wanted === 'delta' && !model.world.mustBeFull
    const outcome = runNight(model, wanted)
    expectFunnel(model, before, outcome)
    expectDecisionsKept(model, before, outcome)
    for (const name of ['reopened', 'suppressed', 'standing', 'refreshed'] as const)
      reached[name] += outcome[name].length
    reached.conflicts += [...model.rows.values()].filter(({ conflictWith }) => conflictWith.length > 0).length
    reached.deltas += isDelta ? 1 : 0
    return outcome
  }
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40 }), (steps) => {
      const model = newModel()
      for (const one of steps) {
        if (changesWorld(model.world, one)) continue
        if (one.type === 'night') nightOf(model, one.mode)
        else if (one.type === 'answer') reached.answers += giveAnswer(model, one) ? 1 : 0
      }
      nightOf(model, 'delta')
      // Whatever the nights were, a full one has nothing left to do: not a flag, not a place in the order.
      const settled = model.rows
      const { created, changed, returned, refreshed, reopened, withdrawn } = nightOf(model, 'full')
      expect([created, changed, returned, refreshed, reopened, withdrawn].flat()).toEqual([])
      expect(model.rows).toEqual(settled)
    }),
    { numRuns: 1_500 },
  )
  // The sequences went where it matters.
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(20)
})
