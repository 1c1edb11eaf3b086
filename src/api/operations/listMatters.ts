import { z } from 'zod'
import { listMatters as listStored } from '../../store/review/desk/listMatters.ts'
import { lookOver } from '../lookOver.ts'
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
  run: (api, caller) => lookOver(api, caller, { subject: 'queue', field: 'matters' }, listStored),
})
