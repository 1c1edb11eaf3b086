import type { Command } from 'commander'
import { VettingError } from '../../errors.ts'
import { evaluateFiles } from '../../linkage/evaluate/evaluateFiles.ts'
import { evaluation, type Evaluation } from '../../linkage/evaluate/evaluation.ts'
import { readPairs, readTruth } from '../../linkage/evaluate/readPairs.ts'
import type { Rates } from '../../linkage/evaluate/score.ts'
import { keyChoice, type KeyChoice } from '../../linkage/keyChoice.ts'
import { readMapping } from '../compose/readMapping.ts'
import { readModel } from '../compose/readModel.ts'
import { readNames } from '../compose/readNames.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput } from '../output.ts'
import { finiteNumber, keysOption, wholeNumber } from './options.ts'

type Options = Globals & {
  readonly truth: string
  readonly pairs?: string
  readonly oneFile: boolean
  readonly left?: string
  readonly right?: string
  readonly mapping?: string
  readonly model?: string
  readonly train: boolean
  readonly seed: number
  readonly minWeight?: number
  readonly oneToOne: boolean
  readonly keys?: KeyChoice
}

/** Holds pairs, or a linkage of two files or one, against the truth. No database. */
export const addEvaluate = (program: Command, invocation: Invocation): void => {
  program
    .command('evaluate')
    .description('hold found pairs, or a linkage of files, against known true pairs; needs no database')
    .requiredOption('--truth <file>', 'CSV with left_id and right_id: every true pair once')
    .option('--pairs <file>', 'CSV with left_id, right_id and weight, as vetting match writes it')
    .option('--one-file', 'with --pairs: both rows of a pair are of one file', false)
    .option('--left <file>', 'link this file ...')
    .option('--right <file>', '... with this one; without it, --left is de-duplicated')
    .option('--mapping <file>', 'YAML: which column holds what (docs/matching.md)')
    .option('--model <file>', 'model to use, or to start training from')
    .option('--train', 'estimate the model from the files, without the truth', false)
    .option('--seed <n>', 'seed of the training', wholeNumber(0), 1)
    .option('--min-weight <bits>', 'the threshold fixed beforehand', finiteNumber)
    .option('--one-to-one', 'each row in one pair at most', false)
    .addOption(keysOption())
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<Options>()
      const result = await evaluateAs(options, invocation)
      createOutput(invocation, options).data(result, () => textOf(result))
    })
}

const evaluateAs = async (options: Options, invocation: Invocation): Promise<Evaluation> => {
  if (options.pairs !== undefined) return evaluateFound(options, options.pairs)
  const { left, mapping } = options
  if (left === undefined || mapping === undefined)
    throw new VettingError('usage', 'Give --pairs, or --left and --mapping (and --right, to link two files).')
  return evaluateFiles({
    left,
    ...(options.right === undefined ? {} : { right: options.right }),
    truth: options.truth,
    mapping: readMapping(mapping),
    model: await readModel(options, invocation),
    references: readNames(),
    ...(options.train ? { train: { seed: options.seed } } : {}),
    ...(options.minWeight === undefined ? {} : { minWeight: options.minWeight }),
    oneToOne: options.oneToOne,
    keys: keyChoice(options.keys, options.model !== undefined),
  })
}

/** Without a threshold all pairs of the file count as found. */
const evaluateFound = async ({ truth, oneFile, minWeight }: Options, file: string): Promise<Evaluation> =>
  evaluation({
    pairs: await readPairs(file),
    truth: await readTruth(truth),
    threshold: minWeight ?? Number.NEGATIVE_INFINITY,
    oneFile,
  })

const ratesText = (what: string, { threshold, precision, recall, f1 }: Rates): string =>
  `${what} (${Number.isFinite(threshold) ? `${threshold.toFixed(2)} bits` : 'all pairs'}): precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`

const textOf = ({ truePairs, candidates, coverage, frozen, best, bCubed }: Evaluation): string =>
  [
    `true pairs ${truePairs}; pairs looked at ${candidates}; of the true ones among them ${coverage.toFixed(4)}`,
    ratesText('threshold fixed beforehand', frozen),
    ratesText('best threshold, chosen with the truth', best),
    `B-cubed F1 at the fixed threshold ${bCubed.toFixed(4)}`,
  ].join('\n')
