import { csvLine } from '../../text/csvLine.ts'
import type { Report, ReportTable } from './report.ts'

const header = ['report', 'as_at', 'from', 'to', 'audience', 'table', 'row', 'figure', 'value']

/** Reports as CSV, one figure a line, so that every report has the same columns. Shares are fractions of 1. */
export const reportCsv = (reports: readonly Report[]): string =>
  [csvLine(header), ...reports.flatMap((report) => report.tables.flatMap((table) => linesOf(report, table)))].join('')

const linesOf = (report: Report, { name, columns, rows }: ReportTable): readonly string[] => {
  const { name: own, asAt, from, to, audience } = report
  const labels = columns.filter(({ kind }) => kind === 'text' || kind === 'code')
  const figures = columns.filter((column) => !labels.includes(column))
  return rows.flatMap((row) => {
    const label = labels
      .map((column) => String(row[column.name] ?? '').trim())
      .filter((text) => text !== '')
      .join(' / ')
    return figures.map((column) =>
      csvLine([own, asAt, from, to, audience, name, label, column.name, row[column.name] ?? null]),
    )
  })
}
