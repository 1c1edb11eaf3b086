import { z } from 'zod'
import { agreePacket as agree } from '../../review/packet/exportPacket.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { done } from '../schemas/decide.ts'

export const agreePacket = operation({
  id: 'agreePacket',
  method: 'post',
  path: '/exports/{exportId}/agree',
  summary: 'Agrees to a packet that somebody else asked for, as long as it is the same',
  personal: true,
  input: z.object({ exportId: id }),
  output: done,
  run: async (api, caller, { exportId }) => {
    const { by, justification } = caller
    await agree(deskOf(api, caller), { exportId, by, justification })
    return { done: true } as const
  },
})
