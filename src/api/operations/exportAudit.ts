import { z } from 'zod'
import { releaseTrail } from '../../review/audit/exportTrail.ts'
import { readAuditEntries } from '../../store/audit/readAuditEntries.ts'
import { deskOf } from '../deskOf.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'
import { storedEntry } from '../schemas/auditEntry.ts'

export const exportAudit = operation({
  id: 'exportAudit',
  method: 'post',
  path: '/audit/exports/{exportId}/entries',
  summary:
    'A page of the trail two auditors agreed to give out, oldest first; the first page releases it, and each page is recorded as a disclosure before it is read',
  personal: true,
  input: z.object({
    exportId: id,
    limit: z.int().min(1).max(10_000).default(10_000),
    after: id.exactOptional(),
  }),
  output: z.object({
    entries: z.array(storedEntry).readonly(),
    /** Where the next page starts; null on the last one. */
    next: id.nullable(),
  }),
  run: async (api, caller, { exportId, limit, after }) => {
    const { by, justification } = caller
    const step = { exportId, by, justification, isFirst: after === undefined }
    const part = await releaseTrail(deskOf({ ...api, db: api.bulk }, caller), step)
    const entries = await readAuditEntries(api.bulk, { ...part, ...(after !== undefined && { after }) }, limit)
    const last = entries.length === limit ? entries.at(-1) : undefined
    return { entries, next: last ? String(last.seq) : null }
  },
})
