import { z } from 'zod'
import { unknownCase } from '../../review/packet/makePacket.ts'
import { readCase as readStored } from '../../store/review/readCase.ts'
import { lookAt } from '../lookAt.ts'
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
    const found = await lookAt(api, caller, { memberKey, fields: ['case', 'flags'] }, (tx) => readStored(tx, memberKey))
    if (found === undefined) throw unknownCase()
    return found
  },
})
