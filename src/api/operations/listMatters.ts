import { z } from 'zod'
import { asReviewer } from '../../store/asReviewer.ts'
import { listMatters as listStored } from '../../store/review/desk/listMatters.ts'
import { consult } from '../api.ts'
import { operation } from '../operation.ts'
import { matterRow } from '../schemas/matter.ts'

export const listMatters = operation({
  id: 'listMatters',
  method: 'get',
  path: '/matters',
  summary: 'The matters that are not closed, oldest first',
  personal: true,
  input: z.object({}),
  output: z.array(matterRow).readonly(),
  run: (api, caller) =>
    asReviewer(api.db, caller.by, async (tx) => {
      const matters = await listStored(tx)
      const members = [...new Set(matters.map(({ memberKey }) => memberKey))]
      await consult(api, caller, tx, { subject: 'queue', members, fields: ['matters'] })
      return matters
    }),
})
