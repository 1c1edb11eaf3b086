import { z } from 'zod'
import { notifySubject as notify } from '../../review/desk/notifySubject.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { version } from '../schemas/decide.ts'
import { served } from '../schemas/matter.ts'

export const notifySubject = operation({
  id: 'notifySubject',
  method: 'post',
  path: '/matters/{matterId}/notice',
  summary: 'Notes that the subject was told of the decision in writing, which starts the clock of an appeal',
  personal: false,
  input: z.object({
    matterId: id,
    version,
    method: z.enum(['email', 'post']),
    /** When it was sent; now when left out. */
    sentAt: z.iso.datetime({ offset: true }).exactOptional(),
  }),
  output: served,
  run: (api, caller, { sentAt, ...input }) =>
    notify(deskOf(api, caller), {
      ...input,
      by: caller.by,
      sentAt: sentAt === undefined ? api.now() : new Date(sentAt),
    }),
})
