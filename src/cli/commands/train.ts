import type { Command } from 'commander'
import { exitCode } from '../../errors.ts'
import { keyChoice, type KeyChoice } from '../../linkage/keyChoice.ts'
import { trainFiles, type TrainSummary } from '../../linkage/trainFiles.ts'
import { readMapping } from '../compose/readMapping.ts'
import { readModel } from '../compose/readModel.ts'
import { readNames } from '../compose/readNames.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'
import { keysOption, wholeNumber } from './options.ts'

type Options = Globals & {
  readonly left: string
  readonly right?: string
  readonly mapping: string
  readonly model?: string
  readonly keys?: KeyChoice
  readonly seed: number
  readonly out: string
}

/** Estimates a model from unlabelled files. No database. */
export const addTrain = (program: Command, invocation: Invocation): void => {
  program
    .command('train')
    .description('estimate a model from CSV files of people, without labels; needs no database')
    .requiredOption('--left <file>', 'CSV, plain or gzip')
    .option('--right <file>', 'the file to be linked with; without it, --left is to be de-duplicated')
    .requiredOption('--mapping <file>', 'YAML: which column holds what (docs/matching.md)')
    .option('--model <file>', 'model to start from (default: the configured one)')
    .addOption(keysOption())
    .option('--seed <n>', 'seed of the rows and pairs drawn', wholeNumber(0), 1)
    .requiredOption('--out <file>', 'where the model file goes')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const summary = await trainFiles({
        left: options.left,
        ...(options.right === undefined ? {} : { right: options.right }),
        mapping: readMapping(options.mapping),
        model: await readModel(options, invocation),
        references: readNames(),
        keys: keyChoice(options.keys, options.model !== undefined),
        seed: options.seed,
        out: options.out,
      })
      createOutput(invocation, options).data(summary, () => textOf(summary, options.out))
      if (summary.rows.rejected > 0) endWith(invocation, exitCode.partial)
    })
}

const textOf = ({ model, rows, prior, evenOdds, comparisons }: TrainSummary, out: string): string =>
  [
    `${out}: ${model.name} ${model.version}, fingerprint ${model.fingerprint}`,
    model.origin,
    `rows rejected: ${rows.rejected}`,
    `one pair in ${Math.round(1 / prior).toLocaleString('en-GB')} is one person; a pair is as likely one as two at ${evenOdds.toFixed(1)} bits`,
    ...comparisons.map(
      ({ name, levels }) => `${name}: ${levels.map(({ level, weight }) => `${level} ${weight.toFixed(1)}`).join(', ')}`,
    ),
  ].join('\n')
