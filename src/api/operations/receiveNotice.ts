import { z } from 'zod'
import { receipts, receiveNotice as receive } from '../../review/desk/receiveNotice.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { done } from '../schemas/decide.ts'

export const receiveNotice = operation({
  id: 'receiveNotice',
  method: 'post',
  path: '/notices/{noticeId}/receipt',
  summary: "Enters that a recipient's notice was delivered, or that the recipient acknowledged it",
  personal: false,
  input: z.object({ noticeId: id, receipt: z.enum(receipts) }),
  output: done,
  run: async (api, caller, input) => {
    await receive(deskOf(api, caller), { ...input, by: caller.by })
    return { done: true } as const
  },
})
