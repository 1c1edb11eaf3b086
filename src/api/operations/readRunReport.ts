import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import { readReport } from '../../store/reports/readReport.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/common.ts'

export const readRunReport = operation({
  id: 'readRunReport',
  method: 'get',
  path: '/runs/{runId}/report',
  summary: 'The statement of one run: sources, coverage, people, candidates and what changed in the queue',
  personal: false,
  input: z.object({ runId: id }),
  output: z.record(z.string(), z.unknown()),
  run: async ({ db }, _caller, { runId }) => {
    const report = await readReport(db, runId)
    if (report === undefined) throw new VettingError('unknown-run', `Run ${runId} has no report. See: vetting runs`)
    return report as Record<string, unknown>
  },
})
