import type { Policy } from '../review/policy/policy.ts'
import type { Queryable } from '../store/queryable.ts'
import { groupCounts } from '../store/reports/groupCounts.ts'
import { protectedGroupCounts } from '../store/reports/protectedGroupCounts.ts'
import { coverageReport } from './coverageReport.ts'
import { funnelReport } from './funnelReport.ts'
import { disparityReport } from './disparityReport.ts'
import { outcomesReport } from './outcomesReport.ts'
import { qualityReport } from './qualityReport.ts'
import { timelinessReport } from './timelinessReport.ts'
import { patternsReport } from './patternsReport.ts'
import type { Report, ReportName, ReportScope } from './tables/report.ts'

type Maker = (db: Queryable, scope: ReportScope, policy: Policy) => Promise<Report>

const makers: Readonly<Record<ReportName, Maker>> = {
  coverage: coverageReport,
  funnel: funnelReport,
  outcomes: outcomesReport,
  timeliness: timelinessReport,
  quality: qualityReport,
  disparity: async (db, scope) => {
    const held = await protectedGroupCounts(db, scope)
    return disparityReport(scope, [...(await groupCounts(db, scope)), ...held])
  },
  patterns: patternsReport,
}

/** Makes one report. */
export const makeReport = (db: Queryable, name: ReportName, scope: ReportScope, policy: Policy): Promise<Report> =>
  makers[name](db, scope, policy)
