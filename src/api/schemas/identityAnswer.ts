import { z } from 'zod'
import { id } from './common.ts'
import { factors, reasons, version } from './decide.ts'

/** What somebody says to "is the record about this person?". */
export const identityAnswer = z.object({
  flagId: id,
  version,
  action: z.enum(['confirm', 'reject', 'duplicate']),
  reasons,
  factors: factors.exactOptional(),
  /** The flag this one repeats. */
  original: id.exactOptional(),
  /** The matter a confirmed flag joins; a new one when left out. */
  matterId: id.exactOptional(),
})
