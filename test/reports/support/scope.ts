import type { Report, ReportScope } from '../../../src/reports/tables/report.ts'

/** Everything up to a day, nothing hidden, changed as given. */
export const scopeOn = (asAt: string, change: Partial<ReportScope> = {}): ReportScope => ({
  asAt,
  from: '1900-01-01',
  to: asAt,
  audience: 'internal',
  suppressBelow: 1,
  ...change,
})

/** One row of one table of a report, found by its label. */
export const rowOf = (report: Report, table: string, row: string) => {
  const found = report.tables.find(({ name }) => name === table)?.rows.find((one) => one['row'] === row)
  if (found === undefined) throw new Error(`There is no row ${row} in ${table}`)
  return found
}
