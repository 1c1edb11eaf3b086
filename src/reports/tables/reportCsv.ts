import { csvLine } from '../../text/csvLine.ts'
import type { Report, ReportTable } from './report.ts'

const header = ['report', 'as_at', 'from', 'to', 'audience', 'table', 'row', 'figure', 'value']

/** Reports as CSV, one figure a line, so that every report has the same columns. Shares are fractions of 1. */
export const reportCsv = (reports: readonly Report[]): string =>
  [csvLine(header), ...reports.flatMap((report) => report.tables.flatMap((table) => linesOf(report, table)))].join('')

const linesOf = (report: Report, { name, columns, rows }: ReportTable): readonly string[] => {
  const { name: own, asAt, from, to, audience } = report
  const figures = columns.filter((column) => !labels.includes(column.name))
  return rows.flatMap((row) =>
    figures.map((column) => csvLine([own, asAt, from, to, audience, name, row['row'], column.name, row[column.name]])),
  )
}

/** `title` says for people what `row` says for programs. */
const labels = ['row', 'title']
