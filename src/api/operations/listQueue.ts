import { z } from 'zod'
import { openStatuses } from '../../store/review/flagStatus.ts'
import { type FlagFilter, listFlags } from '../../store/review/listFlags.ts'
import { lookOver } from '../lookOver.ts'
import { operation } from '../operation.ts'
import { band, flagClass, memberKey, tier } from '../schemas/common.ts'
import { queueRow } from '../schemas/flag.ts'

const cursor = z.string().regex(/^\d{1,19}\.\d{1,19}$/)

/** Flags a page may hold. */
export const largestPage = 1_000

export const listQueue = operation({
  id: 'listQueue',
  method: 'get',
  path: '/queue',
  summary: 'A page of open flags in reading order, those the caller may see',
  personal: true,
  input: z.object({
    class: flagClass.optional(),
    band: band.optional(),
    tier: tier.optional(),
    status: z.enum(openStatuses).optional(),
    /** Those the caller holds. */
    mine: z.enum(['yes', 'no']).default('no'),
    member: memberKey.optional(),
    limit: z.coerce.number().int().min(1).max(largestPage).default(20),
    after: cursor.optional(),
  }),
  output: z.object({
    flags: z.array(queueRow).readonly(),
    /** Where the next page starts; null on the last one. */
    next: z.string().nullable(),
  }),
  run: async (api, caller, { member, mine, limit, after, ...lists }) => {
    const filter = {
      ...lists,
      ...(member !== undefined && { memberKey: member }),
      ...(mine === 'yes' && { heldBy: caller.by }),
    } as FlagFilter
    const flags = await lookOver(api, caller, { subject: 'queue', field: 'flags' }, (tx) =>
      listFlags(tx, filter, limit, cursorOf(after)),
    )
    const last = flags.length === limit ? flags.at(-1) : undefined
    return { flags, next: last ? `${last.position}.${last.id}` : null }
  },
})

const cursorOf = (text: string | undefined) => {
  const [position = '', id = ''] = text?.split('.') ?? []
  return text === undefined ? undefined : { position, id }
}
