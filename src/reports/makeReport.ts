import type { Policy } from '../review/policy/policy.ts'
import type { Queryable } from '../store/queryable.ts'
import { coverageReport } from './coverageReport.ts'
import { patternsReport } from './patternsReport.ts'
import type { Report, ReportName, ReportScope } from './tables/report.ts'

type Maker = (db: Queryable, scope: ReportScope, policy: Policy) => Promise<Report>

const makers: Readonly<Record<ReportName, Maker>> = {
  coverage: coverageReport,
  patterns: patternsReport,
}

/** Makes one report. */
export const makeReport = (db: Queryable, name: ReportName, scope: ReportScope, policy: Policy): Promise<Report> =>
  makers[name](db, scope, policy)
