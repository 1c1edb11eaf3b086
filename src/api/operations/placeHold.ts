import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { placeHold as place } from '../../store/retention/legalHolds.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { erasureSubject, hold, subjectText } from '../schemas/erasure.ts'

export const placeHold = operation({
  id: 'placeHold',
  method: 'post',
  path: '/holds',
  summary: 'Lets nobody erase a member or a source record until released; the reason given is kept with it',
  personal: true,
  input: z.object({ subject: erasureSubject }),
  output: hold,
  run: (api, caller, input) =>
    inTransaction(api.db, async (tx) => {
      const subject = subjectText(input.subject)
      const id = await place(tx, { subject, reason: caller.justification, by: caller.by })
      if (id === undefined) throw new VettingError('conflict', 'That member or record is held already.')
      await record(api, caller, tx, { operation: 'alteration', subject, fields: [`legal hold ${id}`] })
      return { hold: id }
    }),
})
