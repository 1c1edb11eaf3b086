import { expect, test } from 'vitest'
import { challengeMachines } from '../../../src/review/casework/challengeMachine.ts'
import { flagMachine, officerFlagActions } from '../../../src/review/casework/flagMachine.ts'
import { localMatterMachine, officerMatterMachine } from '../../../src/review/casework/matterMachine.ts'
import { outcomesOfRoute } from '../../../src/review/casework/routes.ts'
import { withDatabase } from '../../support/database.ts'

const database = withDatabase()

const rows = async (sql: string): Promise<readonly string[]> => {
  const { rows: found } = await database.pool.query<{ step: string }>(sql)
  return found.map(({ step }) => step).toSorted()
}

test('the steps of a flag are the same in the program and in the database', async () => {
  const decided = officerFlagActions.filter((action) => action !== 'check')
  const machine = flagMachine.flatMap(({ action, from, to }) =>
    from.map((status) => `${action} ${status} ${to} ${decided.some((other) => other === action)}`),
  )
  expect(
    await rows(`select concat_ws(' ', action, from_status, to_status, decided::text) as step from flag_step`),
  ).toEqual(machine.toSorted())
})

test('the steps of a matter are the same in the program and in the database', async () => {
  const machines = { officer: officerMatterMachine, local: localMatterMachine }
  const steps = Object.entries(machines).flatMap(([regime, machine]) =>
    machine.flatMap(({ action, from, to }) => from.map((status) => `${regime} ${action} ${status} ${to}`)),
  )
  expect(await rows(`select concat_ws(' ', regime, action, from_status, to_status) as step from matter_step`)).toEqual(
    [...new Set(steps)].toSorted(),
  )
})

test('the steps of a challenge are the same in the program and in the database', async () => {
  const steps = Object.entries(challengeMachines).flatMap(([kind, machine]) =>
    machine.flatMap(({ action, from, to }) => from.map((status) => `${kind} ${action} ${status} ${to}`)),
  )
  expect(await rows(`select concat_ws(' ', kind, action, from_status, to_status) as step from challenge_step`)).toEqual(
    steps.toSorted(),
  )
})

test('the outcomes of a route are the same in the program and in the database', async () => {
  const pairs = Object.entries(outcomesOfRoute).flatMap(([route, ends]) => ends.map((end) => `${route} ${end}`))
  expect(await rows(`select concat_ws(' ', route, outcome) as step from route_outcome`)).toEqual(pairs.toSorted())
})
