import { type AuditFilter, readAuditEntries, type StoredEntry } from '../../store/audit/readAuditEntries.ts'
import type { Queryable } from '../../store/queryable.ts'
import { csvLine } from '../../text/csvLine.ts'

const columns = [
  'seq',
  'at',
  'actor',
  'onBehalfOf',
  'operation',
  'subject',
  'members',
  'source',
  'fields',
  'purpose',
  'legalBasis',
  'justification',
  'recipients',
  'runId',
  'correlationId',
  'outcome',
  'hash',
] as const satisfies readonly (keyof StoredEntry)[]

/** The entries as CSV, a line at a time, with a header; safe to open in a spreadsheet. */
export async function* exportAudit(db: Queryable, filter: AuditFilter): AsyncGenerator<string> {
  yield csvLine(columns)
  for await (const entry of readAuditEntries(db, filter)) {
    yield csvLine(
      columns.map((column) => {
        const value = entry[column]
        return typeof value === 'object' ? value.join(' ') : value
      }),
    )
  }
}
