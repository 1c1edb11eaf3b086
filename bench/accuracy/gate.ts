/**
 * Fails when a change makes matching worse: F1 or candidate coverage of a smaller public set more than 0.002 below bench/accuracy/baseline.json.
 * Run: npm run gate (check), npm run gate -- --accept (write a new baseline).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dataSets } from './dataSets.ts'
import { measure } from './measure.ts'
import { ratesAt } from '../../src/linkage/evaluate/score.ts'
import { baselineFile, dataRoot, productModel } from './settings.ts'

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

const mostLost = 0.002

/** Bits above even odds at which the gate measures. */
const offset = 3

type Figures = { readonly f1: number; readonly coverage: number }

const measureAll = async (): Promise<Map<string, Figures>> => {
  const settings = productModel()
  const figures = new Map<string, Figures>()
  for (const set of dataSets(dataRoot).filter(({ name }) => gated.includes(name))) {
    const measured = await measure(set, settings)
    const { f1 } = ratesAt(measured.pairs, measured.evenOdds + offset, measured.truePairs)
    figures.set(set.name, { f1: Number(f1.toFixed(4)), coverage: Number(measured.coverage.toFixed(4)) })
  }
  return figures
}

const verdicts = (figures: Map<string, Figures>, baseline: Record<string, Figures>): string[] =>
  [...figures].flatMap(([set, { f1, coverage }]) => {
    const before = baseline[set]
    if (before === undefined) return [`${set}: no baseline; run with --accept`]
    const lost = [
      ...(f1 < before.f1 - mostLost ? [`F1 ${f1}, was ${before.f1}`] : []),
      ...(coverage < before.coverage - mostLost ? [`coverage ${coverage}, was ${before.coverage}`] : []),
    ]
    return lost.map((what) => `${set}: ${what}`)
  })

const main = async (): Promise<void> => {
  const figures = await measureAll()
  if (figures.size === 0) {
    process.stdout.write(`accuracy gate: no public sets at ${dataRoot}; nothing measured\n`)
    return
  }
  for (const [set, { f1, coverage }] of figures) process.stdout.write(`${set}: F1 ${f1}, coverage ${coverage}\n`)
  if (process.argv.includes('--accept')) {
    writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(figures), undefined, 2)}\n`)
    return
  }
  const failed = verdicts(figures, JSON.parse(readFileSync(baselineFile, 'utf8')) as Record<string, Figures>)
  for (const verdict of failed) process.stdout.write(`WORSE ${verdict}\n`)
  if (failed.length > 0) process.exitCode = 1
}

await main()
