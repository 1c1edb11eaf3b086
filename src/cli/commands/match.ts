import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import { exitCode } from '../../errors.ts'
import { matchFiles, type MatchSummary } from '../../linkage/matchFiles.ts'
import { keyChoice, type KeyChoice } from '../../linkage/keyChoice.ts'
import { readMapping } from '../compose/readMapping.ts'
import { readModel } from '../compose/readModel.ts'
import { readNames } from '../compose/readNames.ts'
import { easeCompiler } from '../easeCompiler.ts'
import { endWith } from '../endWith.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'
import { finiteNumber, keysOption, wholeNumber } from './options.ts'

type Options = Globals & {
  readonly left: string
  readonly right?: string
  readonly mapping: string
  readonly model?: string
  readonly train: boolean
  readonly seed: number
  readonly saveModel?: string
  readonly minWeight?: number
  readonly oneToOne: boolean
  readonly keys?: KeyChoice
  readonly threads: number
  readonly kernel: boolean
  readonly out: string
}

/** Links two CSV files of people, or de-duplicates one. No database. */
export const addMatch = (program: Command, invocation: Invocation): void => {
  program
    .command('match')
    .description('link two CSV files of people, or find the duplicates in one; needs no database')
    .requiredOption('--left <file>', 'CSV, plain or gzip')
    .option('--right <file>', 'the file to link with; without it, --left is de-duplicated')
    .requiredOption('--mapping <file>', 'YAML: which column holds what (docs/matching.md)')
    .addOption(new Option('--model <file>', 'model to use, or to start training from'))
    .option('--train', 'estimate the model from the files themselves, without labels', false)
    .option('--seed <n>', 'seed of the training', wholeNumber(0), 1)
    .option('--save-model <file>', 'write the trained model here')
    .option('--min-weight <bits>', 'least match weight of a pair', finiteNumber)
    .option('--one-to-one', 'each row in one pair at most: for files without duplicates of their own', false)
    .addOption(keysOption())
    .option('--threads <n>', 'threads that read and link the right file', wholeNumber(1), availableParallelism())
    .option('--no-kernel', 'look at rows without the compiled kernel: the same pairs, more slowly')
    .requiredOption('--out <file>', 'CSV of pairs: ids, weight, probability, level per comparison')
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      easeCompiler()
      const output = createOutput(invocation, options)
      const summary = await matchFiles({
        left: options.left,
        ...(options.right === undefined ? {} : { right: options.right }),
        mapping: readMapping(options.mapping),
        model: await readModel(options, invocation),
        references: readNames(),
        ...(options.train
          ? {
              train: {
                seed: options.seed,
                ...(options.saveModel === undefined ? {} : { saveModel: options.saveModel }),
              },
            }
          : {}),
        ...(options.minWeight === undefined ? {} : { minWeight: options.minWeight }),
        oneToOne: options.oneToOne,
        keys: keyChoice(options.keys, options.model !== undefined),
        threads: options.threads,
        kernel: options.kernel,
        out: options.out,
      })
      output.data(summary, () => textOf(summary))
      if (summary.left.rejected + (summary.right?.rejected ?? 0) > 0) endWith(invocation, exitCode.partial)
    })
}

const count = (value: number): string => value.toLocaleString('en-GB')

const sideText = (name: string, side: MatchSummary['left']): string =>
  `${name}: ${count(side.rows)} rows, ${count(side.rejected)} rejected, ${count(side.notSearchable)} not searchable`

const textOf = (summary: MatchSummary): string =>
  [
    sideText('left', summary.left),
    ...(summary.right === undefined ? [] : [sideText('right', summary.right)]),
    `${count(summary.pairs)} pairs of weight ${summary.minWeight.toFixed(1)} or more; ${count(summary.stats.pairsCompared)} compared`,
    `pairs by the key that found them: ${Object.entries(summary.stats.pairsByKey)
      .filter(([, pairs]) => pairs > 0)
      .map(([kind, pairs]) => `${kind} ${count(pairs)}`)
      .join(', ')}`,
    `oversize blocks: ${count(summary.stats.oversizeBlocks.length)}`,
    `seconds: ${Object.entries(summary.seconds)
      .map(([stage, seconds]) => `${stage} ${seconds}`)
      .join(', ')}; peak memory ${summary.peakMemoryMb} MB`,
  ].join('\n')
