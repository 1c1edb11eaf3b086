import { z } from 'zod'
import { listDecisions as listStored } from '../../store/review/desk/listDecisions.ts'
import { lookAt } from '../lookAt.ts'
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
  run: async (api, caller, { force, number }) => {
    const memberKey = `${force}/${number}`
    const rows = await lookAt(api, caller, { memberKey, fields: ['decisions'] }, (tx) =>
      listStored(tx, memberKey, caller.by),
    )
    return (rows ?? []).map((row) => ({ ...row, at: row.at.toISOString() }))
  },
})
