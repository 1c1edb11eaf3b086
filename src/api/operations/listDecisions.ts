import { z } from 'zod'
import { asReviewer } from '../../store/asReviewer.ts'
import { listDecisions as listStored } from '../../store/review/desk/listDecisions.ts'
import { consult } from '../api.ts'
import { operation } from '../operation.ts'
import { memberPath } from '../schemas/common.ts'
import { decision } from '../schemas/history.ts'

export const listDecisions = operation({
  id: 'listDecisions',
  method: 'get',
  path: '/cases/{force}/{number}/decisions',
  summary: 'The decisions on one member, oldest first; a first one that waits is shown to its author only',
  personal: true,
  input: z.object(memberPath),
  output: z.array(decision).readonly(),
  run: (api, caller, { force, number }) =>
    asReviewer(api.db, caller.by, async (tx) => {
      const subject = `${force}/${number}`
      await consult(api, caller, tx, { subject, fields: ['decisions'] })
      return (await listStored(tx, subject, caller.by)).map((row) => ({ ...row, at: row.at.toISOString() }))
    }),
})
