import { z } from 'zod'
import { londonTime } from '../../review/clocks/londonTime.ts'
import { makePacket } from '../../review/packet/makePacket.ts'
import { packetDigest } from '../../review/packet/packetDigest.ts'
import { asReviewer } from '../../store/asReviewer.ts'
import { consult } from '../api.ts'
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
    const { packet, items } = await asReviewer(api.db, caller.by, async (tx) => {
      await consult(api, caller, tx, { subject: memberKey, fields: ['packet'] })
      return makePacket(tx, memberKey, { madeOn: londonTime(api.now()).date, conditionsMet })
    })
    return { digest: packetDigest(packet), items }
  },
})
