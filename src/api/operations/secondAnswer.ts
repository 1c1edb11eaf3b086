import { secondAnswer as answer } from '../../review/desk/answerIdentity.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { answered } from '../schemas/decide.ts'
import { identityAnswer } from '../schemas/identityAnswer.ts'

export const secondAnswer = operation({
  id: 'secondAnswer',
  method: 'post',
  path: '/flags/{flagId}/second',
  summary: 'The second answer on a flag where two people are asked, blind to the first',
  personal: false,
  input: identityAnswer,
  output: answered,
  run: (api, caller, input) => answer(deskOf(api, caller), { ...input, by: caller.by }),
})
