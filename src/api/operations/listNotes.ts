import { z } from 'zod'
import { asReviewer } from '../../store/asReviewer.ts'
import { listNotes as listStored } from '../../store/review/desk/listNotes.ts'
import { consult } from '../api.ts'
import { operation } from '../operation.ts'
import { memberPath } from '../schemas/common.ts'
import { note } from '../schemas/history.ts'

export const listNotes = operation({
  id: 'listNotes',
  method: 'get',
  path: '/cases/{force}/{number}/notes',
  summary: 'The notes on the case of one member, oldest first',
  personal: true,
  input: z.object(memberPath),
  output: z.array(note).readonly(),
  run: (api, caller, { force, number }) =>
    asReviewer(api.db, caller.by, async (tx) => {
      const subject = `${force}/${number}`
      await consult(api, caller, tx, { subject, fields: ['notes'] })
      return (await listStored(tx, subject)).map((row) => ({ ...row, at: row.at.toISOString() }))
    }),
})
