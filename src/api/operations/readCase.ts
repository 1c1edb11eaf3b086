import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { readCase as readStored } from '../../store/review/readCase.ts'
import { consult } from '../api.ts'
import { operation } from '../operation.ts'
import { memberPath } from '../schemas/common.ts'
import { caseDocument } from '../schemas/flag.ts'

export const readCase = operation({
  id: 'readCase',
  method: 'get',
  path: '/cases/{force}/{number}',
  summary: 'The case of one member: every flag, why it was raised, what changed',
  personal: true,
  input: z.object(memberPath),
  output: caseDocument,
  run: async (api, caller, { force, number }) => {
    const memberKey = `${force}/${number}`
    const found = await asReviewer(api.db, caller.by, async (tx) => {
      await consult(api, caller, tx, { subject: memberKey, fields: ['case', 'flags'] })
      return readStored(tx, memberKey)
    })
    if (found === undefined) throw new VettingError('unknown-case', 'That member has no case. See: vetting queue')
    return found
  },
})
