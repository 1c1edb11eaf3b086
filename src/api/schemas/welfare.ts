import { z } from 'zod'
import { band, id } from './common.ts'

/** A member who is named as victim or witness. */
export const welfareRow = z.object({
  id,
  memberKey: z.string(),
  source: z.string(),
  recordKind: z.string(),
  recordKey: z.string(),
  relation: z.string(),
  band,
  sentence: z.string(),
  version: z.int(),
})
