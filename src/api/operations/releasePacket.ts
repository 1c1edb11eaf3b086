import { z } from 'zod'
import { releasePacket as release } from '../../review/packet/exportPacket.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { packetAsked } from '../schemas/packet.ts'

export const releasePacket = operation({
  id: 'releasePacket',
  method: 'post',
  path: '/cases/{force}/{number}/packet/release',
  summary: 'Gives out the packet two people agreed to, as HTML or JSON, and records the disclosure',
  personal: true,
  input: packetAsked.extend({ format: z.enum(['html', 'json']) }),
  output: z.object({ text: z.string(), items: z.int(), shown: z.int() }),
  run: (api, caller, { force, number, conditionsMet, format }) => {
    const { by, justification } = caller
    return release(deskOf(api, caller), { memberKey: `${force}/${number}`, by, justification, conditionsMet, format })
  },
})
