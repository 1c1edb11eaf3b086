import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { cleanText } from '../../records/text/cleanText.ts'
import { appendAudit } from '../../store/audit/appendAudit.ts'
import { type AuditEntry, auditOperations } from '../../store/audit/auditEntry.ts'
import type { Queryable } from '../../store/queryable.ts'

const isClean = (text: string): boolean => cleanText(text).found.length === 0
const clean = (max: number) =>
  z.string().max(max).refine(isClean, 'must not hold control, bidirectional or invisible characters')
const name = clean(200).min(1)
/** Counted as Postgres counts: in characters, not in UTF-16 units. */
const words = clean(250).refine((text) => Array.from(text.trim()).length >= 3, 'must be 3 to 250 characters')

const schema = z.strictObject({
  actor: name,
  onBehalfOf: name.optional(),
  operation: z.enum(auditOperations),
  subject: name,
  members: z.array(name).max(100_000).optional(),
  source: name.optional(),
  fields: z.array(name).max(100).optional(),
  counts: z.record(name, z.int().min(0)).optional(),
  purpose: words,
  legalBasis: words,
  justification: words,
  recipients: z.array(name).max(100).optional(),
  runId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  correlationId: name.optional(),
  outcome: z.enum(['done', 'refused', 'failed']),
})

/**
 * Records an operation on personal data, in the transaction of the operation itself; write a consultation before the data
 * is returned. Returns the number of the entry.
 * @throws VettingError `usage` naming the faulty fields, never their content.
 */
export const audit = async (tx: Queryable, entry: AuditEntry): Promise<string> => appendAudit(tx, checkEntry(entry))

/** @throws VettingError `usage` naming the faulty fields, never their content. */
export function checkEntry(entry: AuditEntry): AuditEntry {
  const checked = schema.safeParse(entry)
  if (checked.success) return entry
  const faults = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'entry'}: ${message}`)
  throw new VettingError('usage', `The audit entry cannot be written: ${faults.join('; ')}.`)
}
