import { z } from 'zod'
import { listNotes as listStored } from '../../store/review/desk/listNotes.ts'
import { lookAt } from '../lookAt.ts'
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
  run: async (api, caller, { force, number }) => {
    const memberKey = `${force}/${number}`
    const rows = await lookAt(api, caller, { memberKey, fields: ['notes'] }, (tx) => listStored(tx, memberKey))
    return (rows ?? []).map((row) => ({ ...row, at: row.at.toISOString() }))
  },
})
