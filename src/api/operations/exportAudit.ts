import { z } from 'zod'
import { readAuditEntries } from '../../store/audit/readAuditEntries.ts'
import { record } from '../api.ts'
import { operation } from '../operation.ts'
import { id, isoDate } from '../schemas/common.ts'
import { storedEntry } from '../schemas/auditEntry.ts'

export const exportAudit = operation({
  id: 'exportAudit',
  method: 'post',
  path: '/audit/export',
  summary: 'A page of the trail, oldest first; each page is itself recorded as a disclosure before it is read',
  personal: true,
  input: z.object({
    /** First and last day, UTC. */
    from: isoDate.exactOptional(),
    to: isoDate.exactOptional(),
    limit: z.int().min(1).max(10_000).default(10_000),
    after: id.exactOptional(),
  }),
  output: z.object({
    entries: z.array(storedEntry).readonly(),
    /** Where the next page starts; null on the last one. */
    next: id.nullable(),
  }),
  run: async (api, caller, { limit, ...filter }) => {
    await record(api, caller, api.db, { operation: 'disclosure', subject: 'audit' })
    const entries = await readAuditEntries(api.bulk, filter, limit)
    const last = entries.length === limit ? entries.at(-1) : undefined
    return { entries, next: last ? String(last.seq) : null }
  },
})
