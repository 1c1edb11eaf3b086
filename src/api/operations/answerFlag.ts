import { answerIdentity } from '../../review/desk/answerIdentity.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { answered } from '../schemas/decide.ts'
import { identityAnswer } from '../schemas/identityAnswer.ts'

export const answerFlag = operation({
  id: 'answerFlag',
  method: 'post',
  path: '/flags/{flagId}/answer',
  summary: 'Answers whether the record is about this person',
  personal: false,
  input: identityAnswer,
  output: answered,
  run: (api, caller, input) => answerIdentity(deskOf(api, caller), { ...input, by: caller.by }),
})
