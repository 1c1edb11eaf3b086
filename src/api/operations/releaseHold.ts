import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { releaseHold as release } from '../../store/retention/legalHolds.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { done } from '../schemas/decide.ts'
import { hold } from '../schemas/erasure.ts'

export const releaseHold = operation({
  id: 'releaseHold',
  method: 'post',
  path: '/holds/{hold}/release',
  summary: 'Ends a hold',
  personal: true,
  input: hold,
  output: done,
  run: async (api, caller, { hold: id }) => {
    await inTransaction(api.db, async (tx) => {
      const subject = await release(tx, id, caller.by)
      if (subject === undefined) throw new VettingError('not-found', `There is no hold ${id} in force.`)
      await record(api, caller, tx, { operation: 'alteration', subject, fields: [`legal hold ${id}`] })
    })
    return { done: true } as const
  },
})
