import { isListed } from '../members/memberLife.ts'
import { memberKey } from '../members/staffNumber.ts'
import { type CaseFacts, caseFacts } from '../misconduct/caseFacts.ts'
import { caseRecord } from '../misconduct/caseRecord.ts'
import { laterCase } from '../misconduct/laterCase.ts'
import { everWritten } from '../plan/growth.ts'
import type { PlannedCase } from '../plan/misconductPlan.ts'
import { groupOf } from '../truth/group.ts'
import type { TruthRow } from '../truth/truthRow.ts'
import type { World } from '../world.ts'
import { bornOn, count, lifeOf, rowLife } from './life.ts'
import type { RowSink } from './rowSink.ts'

const truthOf = (recordKey: string, planned: PlannedCase, { human }: CaseFacts, tags: readonly string[]): TruthRow => ({
  memberKey: memberKey(planned.member),
  recordKind: 'misconduct',
  recordKey,
  relation: 'self',
  expected: planned.role === 'subject' ? 'MISCONDUCT' : 'WELFARE',
  fact: recordKey,
  tags: [
    `role:${planned.role}`,
    `cases:${planned.total}`,
    ...(planned.repeats ? ['same-incident-again'] : []),
    ...tags,
  ],
  group: groupOf(human),
})

/** Rows of the misconduct file; those about a member leave a line of truth. */
export function* misconductRows(world: World, { tally, truth }: RowSink): Generator<readonly string[]> {
  const base = world.plan.cases.length
  const cases = everWritten(base, world.share, world.nights)
  for (let index = 0; index < cases; index++) {
    const life = rowLife(world, lifeOf.misconduct, index, bornOn(world, base, index))
    if (!count(world, life, tally)) continue
    const planned = world.plan.cases[index] ?? laterCase(world, index)
    const facts = caseFacts(world, index, planned)
    const { key, cells, tags } = caseRecord(world, index, planned, facts, life.edits)
    if (planned.member >= 0 && isListed(world, planned.member)) truth.push(truthOf(key, planned, facts, tags))
    yield cells
  }
}
