import { z } from 'zod'
import { asReviewer } from '../../store/asReviewer.ts'
import { listChallenges as listStored } from '../../store/review/desk/challenges.ts'
import { consult } from '../api.ts'
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
    asReviewer(api.db, caller.by, async (tx) => {
      const challenges = await listStored(tx, member)
      const members = [...new Set(challenges.map(({ memberKey: key }) => key))]
      await consult(api, caller, tx, { subject: member ?? 'queue', members, fields: ['challenges'] })
      return challenges
    }),
})
