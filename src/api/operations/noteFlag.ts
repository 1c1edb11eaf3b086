import { z } from 'zod'
import { note } from '../../review/desk/note.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'

export const noteFlag = operation({
  id: 'noteFlag',
  method: 'post',
  path: '/flags/{flagId}/notes',
  summary: 'Writes a note on a flag',
  personal: false,
  input: z.object({ flagId: id, body: z.string().min(1).max(4_000) }),
  output: z.object({ noteId: id }),
  run: async (api, caller, input) => ({ noteId: await note(deskOf(api, caller), { ...input, by: caller.by }) }),
})
