import type { Command } from 'commander'
import { loadConfig } from '../../config.ts'
import { exitCode } from '../../errors.ts'
import { type CheckReport, checkFile } from '../../extracts/checkFile.ts'
import { readMapping } from '../../extracts/mapping/readMapping.ts'
import type { RecordKind } from '../../records/sourceRecord.ts'
import { mappingFile } from '../compose/ingest.ts'
import { readRules } from '../compose/readRules.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'
import { progressBar } from '../progressBar.ts'
import { rejectLines } from '../rejectLines.ts'
import { kindOption, mappingOption } from './options.ts'

type Options = Globals & { readonly as: RecordKind; readonly mapping?: string }

export const addCheck = (program: Command, invocation: Invocation): void => {
  program
    .command('check')
    .description('try a file without loading it: header, encoding, first rejects, warnings')
    .argument('<file>', 'CSV, plain or gzip')
    .addOption(kindOption())
    .addOption(mappingOption())
    .action(async (file: string, _options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const output = createOutput(invocation, options)
      const config = loadConfig({ file: options.config, env: invocation.env })
      const bar = progressBar(output, 'checked {value} rows')
      const report = await checkFile(
        {
          limits: config.extracts.limits,
          mapping: await readMapping(mappingFile(options.mapping ?? options.as)),
          origin: options.demo ? 'synthetic' : 'live',
          placeholderNames: readRules(config).placeholderNames,
          progress: bar.update,
        },
        file,
        new Date().toISOString().slice(0, 10),
      ).finally(bar.stop)
      output.data(report, () => textOf(report))
      if (report.status === 'refused') endWith(invocation, exitCode.refused)
      else if (report.rows.rejected > 0) endWith(invocation, exitCode.partial)
    })
}

const textOf = (report: CheckReport): string =>
  [
    report.refusal ? `Refused: ${report.refusal.message} [${report.refusal.code}]` : 'The file can be loaded.',
    `${report.kind} by mapping ${report.mapping}, ${report.encoding}, ${report.bytes.toLocaleString('en-GB')} bytes`,
    `rows ${report.rows.read} = accepted ${report.rows.accepted} + rejected ${report.rows.rejected}`,
    ...(report.absent.length > 0 ? [`columns not in the file: ${report.absent.join(', ')}`] : []),
    ...Object.entries(report.warnings).map(
      ([column, count]) => `warning: ${column}: ${count} values kept but weakened`,
    ),
    ...rejectLines(report.rejects),
  ].join('\n')
