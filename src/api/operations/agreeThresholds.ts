import { z } from 'zod'
import { agreeThresholds as agree } from '../../review/policy/adopt.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { adopted } from '../schemas/thresholds.ts'

export const agreeThresholds = operation({
  id: 'agreeThresholds',
  method: 'post',
  path: '/thresholds/adoptions/{adoptionId}/agree',
  summary: 'Agrees to thresholds somebody else proposed, as long as the files and settings still say the same',
  personal: true,
  input: z.object({ adoptionId: id }),
  output: adopted,
  run: async (api, caller, { adoptionId }) => {
    const { by, justification } = caller
    return agree(deskOf(api, caller), { adoptionId, by, justification, thresholds: await api.thresholds() })
  },
})
