import { z } from 'zod'
import { auditOperations } from '../../store/audit/auditEntry.ts'

/** An entry of the trail as it was written, with its number, time (UTC, microseconds) and hash. */
export const storedEntry = z.object({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  onBehalfOf: z.string().exactOptional(),
  operation: z.enum(auditOperations),
  subject: z.string(),
  members: z.array(z.string()).readonly().exactOptional(),
  source: z.string().exactOptional(),
  fields: z.array(z.string()).readonly().exactOptional(),
  counts: z.record(z.string(), z.int()).readonly().exactOptional(),
  purpose: z.string(),
  legalBasis: z.string(),
  justification: z.string(),
  recipients: z.array(z.string()).readonly().exactOptional(),
  runId: z.string().exactOptional(),
  correlationId: z.string().exactOptional(),
  outcome: z.enum(['done', 'refused', 'failed']),
  hash: z.string(),
})
