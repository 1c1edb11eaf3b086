import type { StoredEntry } from '../../store/audit/readAuditEntries.ts'
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
  'counts',
  'purpose',
  'legalBasis',
  'justification',
  'recipients',
  'runId',
  'correlationId',
  'outcome',
  'hash',
] as const satisfies readonly (keyof StoredEntry)[]

export const auditCsvHeader = csvLine(columns)

/** An entry as a line of CSV; safe to open in a spreadsheet. */
export const auditCsvLine = (entry: StoredEntry): string =>
  csvLine(
    columns.map((column) => {
      const value = entry[column]
      if (typeof value !== 'object') return value
      return (Array.isArray(value) ? value : Object.entries(value).map(([name, count]) => `${name}=${count}`)).join(' ')
    }),
  )
