import { z } from 'zod'
import { proposePacket as propose } from '../../review/packet/exportPacket.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { packetAsked } from '../schemas/packet.ts'

export const proposePacket = operation({
  id: 'proposePacket',
  method: 'post',
  path: '/cases/{force}/{number}/packet/proposals',
  summary: 'Asks for the packet of a member, as it stands, to be given out; somebody else has to agree',
  personal: true,
  input: packetAsked,
  output: z.object({ exportId: id }),
  run: async (api, caller, { force, number, conditionsMet }) => {
    const { by, justification } = caller
    const asked = { memberKey: `${force}/${number}`, by, justification, conditionsMet }
    return { exportId: await propose(deskOf(api, caller), asked) }
  },
})
