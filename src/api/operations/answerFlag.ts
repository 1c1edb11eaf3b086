import { z } from 'zod'
import { answerIdentity } from '../../review/desk/answerIdentity.ts'
import { reopeningCauses } from '../../review/suppress/reopeningCauses.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { answered, factors, reasons, version } from '../schemas/decide.ts'

export const answerFlag = operation({
  id: 'answerFlag',
  method: 'post',
  path: '/flags/{flagId}/answer',
  summary: 'Answers whether the record is about this person, or asks the question again',
  personal: false,
  input: z.object({
    flagId: id,
    version,
    action: z.enum(['confirm', 'reject', 'duplicate', 'undo', 'reopen']),
    reasons,
    factors: factors.exactOptional(),
    /** The flag this one repeats. */
    original: id.exactOptional(),
    /** Why an answer is asked again. */
    cause: z.enum(reopeningCauses).exactOptional(),
    /** The matter a confirmed flag joins; a new one when left out. */
    matterId: id.exactOptional(),
  }),
  output: answered,
  run: (api, { by }, input) => answerIdentity(deskOf(api), { ...input, by }),
})
