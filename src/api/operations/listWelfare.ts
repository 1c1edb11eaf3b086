import { z } from 'zod'
import { listWelfare as listStored, type WelfareFilter } from '../../store/review/listWelfare.ts'
import { lookOver } from '../lookOver.ts'
import { operation } from '../operation.ts'
import { band, id, memberKey } from '../schemas/common.ts'
import { welfareRow } from '../schemas/welfare.ts'

export const listWelfare = operation({
  id: 'listWelfare',
  method: 'get',
  path: '/welfare',
  summary: 'Members named as victim or witness, to whom support can be offered; never part of the queue',
  personal: true,
  input: z.object({
    band: band.optional(),
    member: memberKey.optional(),
    limit: z.coerce.number().int().min(1).max(1_000).default(20),
    after: id.optional(),
  }),
  output: z.object({
    hits: z.array(welfareRow).readonly(),
    /** Where the next page starts; null on the last one. */
    next: id.nullable(),
  }),
  run: async (api, caller, { band: only, member, limit, after }) => {
    const filter = {
      ...(only && { band: only }),
      ...(member !== undefined && { memberKey: member }),
    } as WelfareFilter
    const hits = await lookOver(api, caller, { subject: 'welfare', field: 'welfare' }, (tx) =>
      listStored(tx, filter, limit, after),
    )
    return { hits, next: hits.length === limit ? (hits.at(-1)?.id ?? null) : null }
  },
})
