import { z } from 'zod'
import { londonTime } from '../../review/clocks/londonTime.ts'
import { makePacket, unknownCase } from '../../review/packet/makePacket.ts'
import { packetDigest } from '../../review/packet/packetDigest.ts'
import { lookAt } from '../lookAt.ts'
import { operation } from '../operation.ts'
import { packetAsked, packetItem } from '../schemas/packet.ts'

export const readPacket = operation({
  id: 'readPacket',
  method: 'post',
  path: '/cases/{force}/{number}/packet',
  summary: 'What a member may be told, item by item, for those who decide what to withhold',
  personal: true,
  input: packetAsked,
  output: z.object({
    /** SHA-256 of what would leave. */
    digest: z.string(),
    items: z.array(packetItem).readonly(),
  }),
  run: async (api, caller, { force, number, conditionsMet }) => {
    const memberKey = `${force}/${number}`
    const made = await lookAt(api, caller, { memberKey, fields: ['packet'] }, (tx) =>
      makePacket(tx, memberKey, { madeOn: londonTime(api.now()).date, conditionsMet }),
    )
    if (!made) throw unknownCase()
    return { digest: packetDigest(made.packet), items: made.items }
  },
})
