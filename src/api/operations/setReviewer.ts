import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { saveReviewer } from '../../store/review/desk/saveReviewer.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { reviewer } from '../schemas/reviewer.ts'

export const setReviewer = operation({
  id: 'setReviewer',
  method: 'post',
  path: '/reviewers/{id}',
  summary: "Adds somebody who works the queue, or changes them; takes the owner's rights on the database",
  personal: true,
  input: reviewer,
  output: reviewer,
  run: async (api, caller, given) => {
    await inTransaction(api.db, async (tx) => {
      await saveReviewer(tx, given)
      await record(api, caller, tx, {
        operation: 'alteration',
        subject: `reviewer ${given.id}`,
        fields: ['roles', 'standing'],
      })
    }).catch(refuseSecondLogin)
    return given
  },
})

const refuseSecondLogin = (cause: unknown): never => {
  const isOurs = String((cause as { readonly code?: unknown }).code).startsWith('23')
  throw isOurs ? new VettingError('usage', 'That reviewer cannot be kept: one login a person.', { cause }) : cause
}
