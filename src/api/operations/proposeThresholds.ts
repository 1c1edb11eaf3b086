import { z } from 'zod'
import { proposeThresholds as propose } from '../../review/policy/adopt.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { adopted } from '../schemas/thresholds.ts'

export const proposeThresholds = operation({
  id: 'proposeThresholds',
  method: 'post',
  path: '/thresholds/adoptions',
  summary: 'Proposes that runs work with the thresholds of the files and settings; somebody else has to agree',
  personal: true,
  input: z.object({}),
  output: adopted,
  run: async (api, caller) => {
    const { by, justification } = caller
    return propose(deskOf(api, caller), { by, justification, thresholds: await api.thresholds() })
  },
})
