import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { inTransaction } from '../../store/inTransaction.ts'
import { insertInterest } from '../../store/review/desk/insertInterest.ts'
import { readReviewer } from '../../store/review/desk/reviewer.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { memberKey } from '../schemas/common.ts'
import { done } from '../schemas/decide.ts'
import { interestKind, reviewerId } from '../schemas/reviewer.ts'

export const tieReviewer = operation({
  id: 'tieReviewer',
  method: 'post',
  path: '/reviewers/{id}/interests',
  summary: "Notes what ties a reviewer to a member, beyond what the extracts tell; takes the owner's rights",
  personal: true,
  input: z.object({ id: reviewerId, member: memberKey, kind: interestKind }),
  output: done,
  run: async (api, caller, { id, member, kind }) => {
    await inTransaction(api.db, async (tx) => {
      if (!(await readReviewer(tx, id)))
        throw new VettingError('unknown-reviewer', 'There is no reviewer of that name. See: vetting reviewers')
      await insertInterest(tx, { reviewerId: id, memberKey: member, kind })
      await record(api, caller, tx, { operation: 'alteration', subject: `reviewer ${id}`, fields: ['interest'] })
    })
    return { done: true } as const
  },
})
