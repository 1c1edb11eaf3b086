import { Argument, type Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { readReport } from '../../api/operations/readReport.ts'
import type { ScopeRequest } from '../../reports/reportScope.ts'
import { renderReport } from '../../reports/tables/renderReport.ts'
import { type Report, reportNames, type ReportName } from '../../reports/tables/report.ts'
import { reportCsv } from '../../reports/tables/reportCsv.ts'
import { type CallerOptions, withApi } from '../compose/withApi.ts'
import type { Invocation } from '../globals.ts'
import { isoDate } from './options.ts'

type Options = CallerOptions & ScopeRequest & { readonly csv: boolean }

export const addStats = (program: Command, invocation: Invocation): void => {
  program
    .command('stats')
    .description('figures of what was searched, found and decided; counts only, small ones hidden')
    .addArgument(new Argument('[report]', 'one report (default: all)').choices(reportNames))
    .option('--from <date>', 'first day that counts', isoDate)
    .option('--to <date>', 'last day that counts (default: --as-at)', isoDate)
    .option('--as-at <date>', 'the figures as they stood on this day (default: today)', isoDate)
    .option('--publish', 'hide what must not be published, more than is hidden inside', false)
    .option('--csv', 'one figure a line, as CSV', false)
    .action((name: ReportName | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      if (options.csv && options.json) throw new VettingError('usage', 'Choose one of --csv and --json.')
      return withApi(options, invocation, async ({ ask, store }) => {
        const { asAt, from, to, publish } = options
        const reports: Report[] = []
        for (const one of name ? [name] : reportNames) {
          reports.push(await ask(readReport, { name: one, asAt, from, to, publish }))
        }
        if (options.csv) invocation.stdout.write(reportCsv(reports))
        else store.output.data(reports, () => reports.map(renderReport).join('\n\n\n'))
      })
    })
}
