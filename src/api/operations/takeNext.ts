import { z } from 'zod'
import { takeNext as take } from '../../review/desk/takeNext.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { claim } from '../schemas/decide.ts'

export const takeNext = operation({
  id: 'takeNext',
  method: 'post',
  path: '/queue/take',
  summary: 'Claims the flag that is read next',
  personal: false,
  input: z.object({}),
  output: claim.extend({ memberKey: z.string() }),
  run: async (api, caller) => {
    const taken = await take(deskOf(api, caller), caller.by)
    return { ...taken, until: taken.until.toISOString() }
  },
})
