/**
 * Fails when a change makes matching worse than bench/accuracy/baseline.json: F1 or candidate coverage of a smaller public set, F1 of names
 * alone or the aliases found by more than 0.002, coverage or recall of band HIGH on the synthetic force by as much, or the ratio between
 * naming cultures by a tenth.
 * Run: npm run gate (check), npm run gate -- --accept (write a new baseline and the model card).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { ratesAt } from '../../src/linkage/evaluate/score.ts'
import { dataSets } from './dataSets.ts'
import { forceFigures } from './force/forceFigures.ts'
import { groupErrors } from './force/groupErrors.ts'
import { worstToBest } from './force/worstToBest.ts'
import { measure } from './measure.ts'
import { modelCard } from './modelCard.ts'
import { namesAlone } from './names/namesAlone.ts'
import { baselineFile, dataRoot, modelCardPage, productModel } from './settings.ts'
import { verdicts, type Figures } from './verdicts.ts'

const gated = [
  'febrl/dataset1',
  'febrl/dataset2',
  'febrl/dataset3',
  'febrl_dsgen/F',
  'epbrn/febrl3_unsw',
  'rldata/500',
  'ncvr_3party/p0_p1',
  'splink_fake_1000',
]

/** Bits above even odds at which the gate measures. */
const offset = 3

const round = (value: number): number => Number(value.toFixed(4))

const publicSets = async (): Promise<Record<string, Figures>> => {
  const settings = productModel()
  const figures: Record<string, Figures> = {}
  for (const set of dataSets(dataRoot).filter(({ name }) => gated.includes(name))) {
    const { pairs, evenOdds, truePairs, coverage } = await measure(set, settings)
    figures[set.name] = { f1: round(ratesAt(pairs, evenOdds + offset, truePairs).f1), coverage: round(coverage) }
  }
  return figures
}

const names = async (): Promise<Record<string, Figures>> => {
  const found = await namesAlone()
  if (found === undefined) return {}
  return {
    'nk_name_bench, persons': { f1: round(found.persons.whole.rates.f1) },
    'nk_name_bench, all': { f1: round(found.all.whole.rates.f1) },
    'aliases of two lists': { recall: round(found.aliases.recall) },
  }
}

const synthetic = (): Record<string, Figures> => {
  const { coverage, highRecall, highReviewsPerTrue } = forceFigures()
  return {
    'synthetic force': { coverage, highRecall, highReviewsPerTrue },
    'naming cultures': { worstToBest: round(worstToBest(groupErrors())) },
  }
}

const main = async (): Promise<void> => {
  const sets = await publicSets()
  if (Object.keys(sets).length === 0)
    process.stdout.write(`accuracy gate: no public sets at ${dataRoot}; only the synthetic force is measured\n`)
  const figures = { ...sets, ...(await names()), ...synthetic() }
  for (const [name, found] of Object.entries(figures)) process.stdout.write(`${name}: ${JSON.stringify(found)}\n`)
  if (process.argv.includes('--accept')) {
    writeFileSync(baselineFile, `${JSON.stringify(figures, undefined, 2)}\n`)
    writeFileSync(modelCardPage, modelCard(productModel().base, figures))
    return
  }
  const failed = verdicts(figures, JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, Figures>)
  for (const verdict of failed) process.stdout.write(`WORSE ${verdict}\n`)
  if (failed.length > 0) process.exitCode = 1
}

await main()
