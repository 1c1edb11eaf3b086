import { z } from 'zod'
import { eraseSubject as erase } from '../../review/retention/eraseSubject.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { erasure, erasureSubject } from '../schemas/erasure.ts'

export const eraseSubject = operation({
  id: 'eraseSubject',
  method: 'post',
  path: '/erasures',
  summary:
    "Erases everything kept of a member or of a source record, with proof; takes the owner's rights on the database",
  personal: true,
  input: z.object({ subject: erasureSubject }),
  output: erasure,
  run: (api, caller, { subject }) =>
    inTransaction(api.bulk, (tx) =>
      erase({ tx, record: (within, event) => record(api, caller, within, event) }, subject, caller.justification),
    ),
})
