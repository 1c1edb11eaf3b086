import { z } from 'zod'
import { challengeActions } from '../../review/casework/challengeMachine.ts'
import { stepChallenge as take } from '../../review/desk/stepChallenge.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { chair, challengeResult, challengeStepped } from '../schemas/challenge.ts'
import { id } from '../schemas/common.ts'
import { reasons, version } from '../schemas/decide.ts'

export const stepChallenge = operation({
  id: 'stepChallenge',
  method: 'post',
  path: '/challenges/{challengeId}/step',
  summary: 'Takes one step of an appeal or a review; an appeal is decided with its matter',
  personal: false,
  input: z.object({
    challengeId: id,
    version,
    action: z.enum(challengeActions),
    reasons,
    chair: chair.exactOptional(),
    result: challengeResult.exactOptional(),
    riskPlan: reasons.exactOptional(),
  }),
  output: challengeStepped,
  run: (api, caller, input) => take(deskOf(api, caller), { ...input, by: caller.by }),
})
