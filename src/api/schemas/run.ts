import { z } from 'zod'
import { id, instant, isoDate } from './common.ts'

/** One run of the ledger. */
export const run = z.object({
  id,
  kind: z.enum(['nightly', 'manual']),
  businessDate: isoDate,
  requestedMode: z.enum(['auto', 'full']),
  requestedBy: z.string(),
  status: z.enum(['planned', 'running', 'held', 'complete', 'degraded', 'failed']),
  reason: z.string(),
  releasedBy: z.string(),
  mode: z.enum(['full', 'delta']).nullable(),
  modeReason: z.string(),
  modelVersion: z.string(),
  policyVersion: z.string(),
  fromSeq: id,
  toSeq: id.nullable(),
  covered: z.boolean(),
  createdAt: instant,
  plannedAt: instant.nullable(),
  closedAt: instant.nullable(),
})
