import { expect, test } from 'vitest'
import { alterationOf } from '../../../src/review/reconcile/alteration.ts'
import type { ReconcileResult } from '../../../src/review/reconcile/result.ts'

const result = (change: Partial<ReconcileResult>): ReconcileResult => ({
  findings: 3,
  new: 0,
  changed: 0,
  returned: 0,
  unchanged: 3,
  standing: 0,
  reopened: 0,
  suppressed: 0,
  withdrawn: 0,
  welfare: 1,
  welfareChanges: { new: 0, changed: 0, withdrawn: 0 },
  open: [],
  conflicts: 0,
  patterns: { two: 0, threeToFive: 0, sixOrMore: 0 },
  ...change,
})

test.each<[string, Partial<ReconcileResult>, readonly string[] | undefined]>([
  ['nothing', {}, undefined],
  ['a flag', { new: 1 }, ['flags']],
  ['a flag asked again', { reopened: 1 }, ['flags']],
  ['a victim or witness only', { welfareChanges: { new: 2, changed: 0, withdrawn: 0 } }, ['welfare']],
  ['one who is named no more', { welfareChanges: { new: 0, changed: 0, withdrawn: 1 } }, ['welfare']],
  ['both', { withdrawn: 1, welfareChanges: { new: 0, changed: 1, withdrawn: 0 } }, ['flags', 'welfare']],
])('what changed is recorded, in numbers: %s', (_, change, fields) => {
  expect(alterationOf('run/1', result(change))?.fields).toEqual(fields)
})

test('the numbers are those of the reconciliation', () => {
  const event = alterationOf('run/1', result({ new: 4, welfareChanges: { new: 1, changed: 2, withdrawn: 3 } }))
  expect(event?.counts).toMatchObject({ new: 4, withdrawn: 0, welfareNew: 1, welfareChanged: 2, welfareWithdrawn: 3 })
})
