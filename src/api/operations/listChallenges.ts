import { z } from 'zod'
import { listChallenges as listStored } from '../../store/review/desk/challenges.ts'
import { lookOver } from '../lookOver.ts'
import { operation } from '../operation.ts'
import { challenge } from '../schemas/challenge.ts'
import { memberKey } from '../schemas/common.ts'

export const listChallenges = operation({
  id: 'listChallenges',
  method: 'get',
  path: '/challenges',
  summary: 'Appeals and reviews that await a step, those due first; or every challenge of one member',
  personal: true,
  input: z.object({ member: memberKey.exactOptional() }),
  output: z.array(challenge).readonly(),
  run: (api, caller, { member }) =>
    lookOver(api, caller, { subject: member ?? 'queue', field: 'challenges' }, (tx) => listStored(tx, member)),
})
