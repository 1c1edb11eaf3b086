import { z } from 'zod'
import { makeReport } from '../../reports/makeReport.ts'
import { reportScope } from '../../reports/reportScope.ts'
import { reportNames } from '../../reports/tables/report.ts'
import { londonTime } from '../../review/clocks/londonTime.ts'
import { operation } from '../operation.ts'
import { isoDate } from '../schemas/common.ts'
import { report } from '../schemas/report.ts'

export const readReport = operation({
  id: 'readReport',
  method: 'get',
  path: '/reports/{name}',
  summary: 'One report: counts only, small ones hidden',
  personal: false,
  input: z.object({
    name: z.enum(reportNames),
    asAt: isoDate.optional(),
    from: isoDate.optional(),
    to: isoDate.optional(),
    publish: z.stringbool().default(false).or(z.boolean()),
  }),
  output: report,
  run: ({ bulk, policy, now }, _caller, { name, ...dates }) =>
    makeReport(bulk, name, reportScope(dates, policy.statistics, londonTime(now()).date), policy),
})
