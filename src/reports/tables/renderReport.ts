import { type Column, table } from '../../text/table.ts'
import type { Cell, Report, ReportColumn, ReportTable } from './report.ts'

/** A report as aligned text. */
export const renderReport = (report: Report): string =>
  [
    `${report.title}, ${report.from} to ${report.to}, as at ${report.asAt}`,
    `${report.audience === 'published' ? 'For publication' : 'Internal'}: counts below ${report.suppressBelow} are hidden [c], and others with them`,
    ...report.tables.map((one) => `${one.title}\n${one.rows.length === 0 ? 'Nothing to count.' : textOf(one)}`),
  ].join('\n\n')

type Row = ReportTable['rows'][number]

const textOf = ({ columns, rows }: ReportTable): string =>
  table(columns.filter(({ kind }) => kind !== 'code').map(columnOf), rows)

const columnOf = (column: ReportColumn): Column<Row> => ({
  title: column.title,
  value: (row) => formatted(row[column.name] ?? null, column.kind),
  ...(column.kind !== 'text' && { align: 'right' }),
})

const formatted = (value: Cell, kind: ReportColumn['kind']): string => {
  if (typeof value !== 'number') return value ?? '–'
  if (kind === 'share') return `${(100 * value).toFixed(2)} %`
  return kind === 'count' ? value.toLocaleString('en-GB') : value.toFixed(2)
}
