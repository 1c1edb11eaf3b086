import { z } from 'zod'
import { differences, id, instant } from './common.ts'

/** Thresholds that were proposed; `changes` is how they differ from those of the files and settings in front of the caller. */
export const adoption = z.object({
  id,
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  agreedBy: z.string().nullable(),
  effectiveAt: instant.nullable(),
  changes: differences,
})

export const adopted = z.object({ adoptionId: id, inEffect: z.boolean() })
