import { writeFileSync } from 'node:fs'
import {
  buildIndex,
  createLinker,
  loadModel,
  trainModel,
  type LinkStats,
  type ModelFile,
  type NameReferences,
  type Pair,
  type Subject,
} from '../matchers/index.ts'
import type { Mapping } from './mapping.ts'
import { modelFor } from './modelFor.ts'
import { oneToOne } from './oneToOne.ts'
import { pairsWriter } from './pairsWriter.ts'
import { readPeople } from './readPeople.ts'
import { streamPeople } from './streamPeople.ts'

export const keyChoices = ['wide', 'model'] as const

export type KeyChoice = (typeof keyChoices)[number]

export type MatchRequest = {
  readonly left: string
  /** The file to link with; left out, `left` is de-duplicated: each unordered pair of rows once. */
  readonly right?: string
  readonly mapping: Mapping
  /** The model to use, or to start training from. */
  readonly model: ModelFile
  readonly references: NameReferences
  /** Estimate the model from the files themselves; the trained model is written to `saveModel` if given. */
  readonly train?: { readonly seed: number; readonly saveModel?: string }
  /** Candidate keys: the widest set there is, or those the model file names; `wide` when left out. */
  readonly keys?: KeyChoice
  /** Bits; left out, the model's even odds when trained, else its `low` threshold. */
  readonly minWeight?: number
  /** Each row of either file in one pair at most: for files without duplicates of their own. */
  readonly oneToOne?: boolean
  readonly out: string
}

export type MatchSummary = {
  readonly left: { readonly rows: number; readonly rejected: number; readonly notSearchable: number }
  readonly right: { readonly rows: number; readonly rejected: number; readonly notSearchable: number } | undefined
  readonly model: {
    readonly name: string
    readonly version: number
    readonly fingerprint: string
    readonly trained: boolean
  }
  readonly minWeight: number
  readonly pairs: number
  readonly stats: LinkStats
  readonly seconds: Readonly<Record<'read' | 'train' | 'index' | 'link', number>>
  readonly peakMemoryMb: number
}

const createClock = () => {
  let last = performance.now()
  return (): number => {
    const now = performance.now()
    const seconds = (now - last) / 1000
    last = now
    return Math.round(seconds * 1000) / 1000
  }
}

const startingModel = ({ model, mapping, keys = 'wide' }: MatchRequest): ModelFile => {
  const start = modelFor(model, mapping)
  return keys === 'wide' ? start : { ...start, keys: model.keys, commonNameShare: model.commonNameShare }
}

const chooseModel = async (request: MatchRequest, left: readonly Subject[]): Promise<ModelFile> => {
  const start = startingModel(request)
  if (request.train === undefined) return start
  const right = request.right === undefined ? undefined : (await readPeople(request.right, request.mapping)).people
  const trained = trainModel(start, left, right, { seed: request.train.seed, references: request.references })
  if (request.train.saveModel !== undefined)
    writeFileSync(request.train.saveModel, `${JSON.stringify(trained, undefined, 2)}\n`)
  return trained
}

/**
 * Links two CSV files of people, or de-duplicates one, and writes the pairs to `out`. Needs no database. The right file is streamed. Throws
 * VettingError `bad-mapping`, `bad-model`, `file-not-found` or `extract-refused`.
 */
export const matchFiles = async (request: MatchRequest): Promise<MatchSummary> => {
  const lap = createClock()
  const left = await readPeople(request.left, request.mapping)
  const read = lap()
  const file = await chooseModel(request, left.people)
  const model = loadModel(file, request.references)
  const train = lap()
  const index = buildIndex(model, left.people)
  const built = lap()
  const minWeight = request.minWeight ?? (request.train === undefined ? model.thresholds.low : -model.prior)
  const writer = await pairsWriter(request.out, model)
  const linker = createLinker(index, { minWeight, upper: request.right === undefined })
  const rightIds: string[] = []
  const kept: Pair[] = []
  const keep = (pair: Pair, rightId: string): void => {
    if (request.oneToOne === true) {
      rightIds[pair.right] = rightId
      kept.push(pair)
    } else writer.write(left.ids[pair.left]!, rightId, pair)
  }
  let rejected = 0
  if (request.right === undefined) {
    linker.look(left.people, (pair) => keep(pair, left.ids[pair.right]!))
  } else {
    let row = 0
    const refused = await streamPeople(request.right, request.mapping, ({ id, subject }) => {
      linker.look([subject], (pair) => keep({ ...pair, right: row }, id))
      row += 1
    })
    rejected = refused.length
  }
  const chosen = oneToOne(kept)
  for (const pair of chosen) writer.write(left.ids[pair.left]!, rightIds[pair.right]!, pair)
  await writer.end()
  const stats = linker.stats()
  return {
    left: { rows: left.ids.length, rejected: left.rejected.length, notSearchable: index.notSearchable.length },
    right: request.right === undefined ? undefined : { rows: stats.rows, rejected, notSearchable: stats.notSearchable },
    model: {
      name: model.name,
      version: model.version,
      fingerprint: model.fingerprint,
      trained: request.train !== undefined,
    },
    minWeight,
    pairs: request.oneToOne === true ? chosen.length : stats.kept,
    stats,
    seconds: { read, train, index: built, link: lap() },
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}
