import { z } from 'zod'
import { listReviewers as listStored } from '../../store/review/desk/reviewer.ts'
import { operation } from '../operation.ts'
import { reviewer } from '../schemas/reviewer.ts'

export const listReviewers = operation({
  id: 'listReviewers',
  method: 'get',
  path: '/reviewers',
  summary: 'Who works the queue, by name',
  personal: false,
  input: z.object({}),
  output: z.array(reviewer).readonly(),
  run: ({ db }) => listStored(db),
})
