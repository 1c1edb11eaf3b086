import { z } from 'zod'
import { release } from '../../review/desk/release.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { done } from '../schemas/decide.ts'

export const releaseFlag = operation({
  id: 'releaseFlag',
  method: 'post',
  path: '/flags/{flagId}/release',
  summary: 'Puts a flag back',
  personal: false,
  input: z.object({ flagId: id }),
  output: done,
  run: async (api, caller, { flagId }) => {
    await release(deskOf(api, caller), { flagId, by: caller.by })
    return { done: true } as const
  },
})
