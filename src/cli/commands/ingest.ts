import type { Command } from 'commander'
import { exitCode } from '../../errors.ts'
import type { IngestReport } from '../../extracts/load/ingestReport.ts'
import type { RecordKind } from '../../records/sourceRecord.ts'
import { ingest } from '../compose/ingest.ts'
import { withParser } from '../compose/withParser.ts'
import { withStore } from '../compose/openStore.ts'
import { readRules } from '../compose/readRules.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { progressBar } from '../progressBar.ts'
import { isoDate, kindOption, mappingOption } from './options.ts'

type Options = Globals & {
  readonly as: RecordKind
  readonly mapping?: string
  readonly source?: string
  readonly asOf?: string
  readonly acceptChange?: true
}

export const addIngest = (program: Command, invocation: Invocation): void => {
  program
    .command('ingest')
    .description('load a file as the newest extract of its source')
    .argument('<file>', 'CSV, plain or gzip')
    .addOption(kindOption())
    .addOption(mappingOption())
    .option('--source <name>', 'the system the file comes from (default: the configured source of that kind)')
    .option('--as-of <date>', 'the day the content speaks of (default: the manifest, else today)', isoDate)
    .option('--accept-change', 'load although the number of rows changed a lot or columns were lost')
    .action((file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      return withStore(options, invocation, async (store) => {
        const { as: kind, asOf, acceptChange } = options
        const configured = store.config.extracts.sources.find((source) => source.kind === kind)
        const bar = progressBar(store.output, 'loading {bar} {percentage}%')
        const rules = readRules(store.config)
        const report = await withParser(store.config, rules, (parser) =>
          ingest(store, rules, parser, options.demo ? 'synthetic' : 'live', {
            path: file,
            kind,
            source: options.source ?? configured?.source ?? kind,
            mapping: options.mapping ?? kind,
            progress: ({ bytes, totalBytes }) => bar.update(bytes, totalBytes),
            ...(asOf !== undefined && { asOf }),
            ...(acceptChange !== undefined && { acceptChange }),
          }),
        ).finally(bar.stop)
        store.output.data(report, () => textOf(report))
        if (report.status === 'refused') endWith(invocation, exitCode.refused)
        else if (report.rows.rejected > 0) endWith(invocation, exitCode.partial)
      })
    })
}

const textOf = ({ status, rows, refusal, ...report }: IngestReport): string =>
  [
    refusal
      ? `Refused: ${refusal.message} [${refusal.code}]`
      : `Extract ${report.extractId} of ${report.source}: ${status}.`,
    `rows ${rows.read} = accepted ${rows.accepted} + rejected ${rows.rejected} + unchanged ${rows.unchanged}; ` +
      `new ${rows.new}, changed ${rows.changed}, gone ${rows.gone}`,
    ...Object.entries(report.rejectsByCode).map(([code, count]) => `rejected: ${count} × ${code}`),
    ...Object.entries(report.warnings).map(
      ([column, count]) => `warning: ${column}: ${count} values kept but weakened`,
    ),
    ...Object.entries(report.gaps).map(([gap, count]) => `not searchable: ${count} people, ${gap}`),
  ].join('\n')
