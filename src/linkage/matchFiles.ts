import { readFileSync } from 'node:fs'
import {
  buildIndex,
  compileKernel,
  createLinker,
  loadModel,
  type KernelModule,
  type LinkIndex,
  type LinkStats,
  type Model,
  type ModelFile,
  type NameReferences,
  type Subject,
} from '../matchers/index.ts'
import { builtModule } from '../paths.ts'
import { indexFile, type KernelIndex } from './blocks/indexFile.ts'
import type { BlockPair } from './blocks/linkBlock.ts'
import { linkFile, threadsFor, type LinkedFile } from './blocks/linkFile.ts'
import { startThreads, type LinkThreads } from './blocks/linkThreads.ts'
import type { Mapping } from './mapping.ts'
import { oneToOne } from './oneToOne.ts'
import { pairsWriter } from './pairsWriter.ts'
import { readPeople } from './readPeople.ts'
import type { KeyChoice } from './keyChoice.ts'
import { createStageClock, type Stage, type StageClock } from './stageClock.ts'
import { startingModel } from './startingModel.ts'
import type { Rejected } from './streamPeople.ts'
import { trainOnFiles } from './trainOnFiles.ts'
import { writeModel } from './writeModel.ts'

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
  /** Threads to link the right file with; 1 when left out. What is written does not depend on it. */
  readonly threads?: number
  /** Whether the compiled kernel may look at rows; true when left out. What is written does not depend on it. */
  readonly kernel?: boolean
  readonly out: string
}

/** What became of the rows of a file; of the rejected ones the first few with line and reason. */
export type SideSummary = {
  readonly rows: number
  readonly rejected: number
  readonly firstRejected: readonly Rejected[]
  readonly notSearchable: number
}

export type MatchSummary = {
  readonly left: SideSummary
  readonly right: SideSummary | undefined
  readonly model: {
    readonly name: string
    readonly version: number
    readonly fingerprint: string
    readonly trained: boolean
  }
  readonly minWeight: number
  readonly pairs: number
  readonly stats: LinkStats
  readonly seconds: Readonly<Record<Stage, number>>
  readonly peakMemoryMb: number
}

const shownRejects = 10

const sideOf = (rows: number, rejected: readonly Rejected[], notSearchable: number): SideSummary => ({
  rows,
  rejected: rejected.length,
  firstRejected: rejected.slice(0, shownRejects),
  notSearchable,
})

const builtThread = builtModule('linkage/blocks/linkThread.js')
const builtKernel = builtModule('kernel.wasm')

/** The model to link with: as asked for, or estimated from the files themselves. */
const modelOf = async (request: MatchRequest): Promise<ModelFile> => {
  const { train } = request
  if (train === undefined) return startingModel(request.model, request.mapping, request.keys)
  const { file } = await trainOnFiles({ ...request, seed: train.seed })
  if (train.saveModel !== undefined) writeModel(train.saveModel, file)
  return file
}

type Left = {
  readonly model: Model
  readonly index: LinkIndex
  readonly rows: number
  readonly idOf: (row: number) => string
  readonly rejected: readonly Rejected[]
  readonly looked?: KernelIndex
}

/** The compiled kernel, if it may be used. */
const kernelFor = ({ kernel = true }: MatchRequest): KernelModule | undefined =>
  kernel ? compileKernel(readFileSync(builtKernel)) : undefined

/** The left side, with its people where they are linked with themselves. */
const indexLeft = async (
  request: MatchRequest,
  lap: StageClock['lap'],
): Promise<Left & { readonly people: readonly Subject[] }> => {
  const model = loadModel(await modelOf(request), request.references)
  if (request.train !== undefined) lap('train')
  if (request.right !== undefined) {
    const indexed = await indexFile(request.left, request.mapping, model, kernelFor(request))
    lap('index')
    return { ...indexed, model, people: [] }
  }
  const { people, ids, rejected } = await readPeople(request.left, request.mapping)
  lap('read')
  const index = buildIndex(model, people)
  lap('index')
  return { model, index, rows: ids.length, idOf: (row) => ids[row]!, rejected, people }
}

const linkWithItself = (
  { index, idOf, people }: Awaited<ReturnType<typeof indexLeft>>,
  minWeight: number,
  onPair: (pair: BlockPair) => void,
): LinkedFile => {
  const linker = createLinker(index, { minWeight, upper: true })
  linker.look(people, (pair) => onPair({ ...pair, rightId: idOf(pair.right) }))
  return { stats: linker.stats(), rejected: [] }
}

const matchWith = async (request: MatchRequest, threads: LinkThreads): Promise<MatchSummary> => {
  const { seconds, lap } = createStageClock()
  const left = await indexLeft(request, lap)
  const { model, index } = left
  const minWeight = request.minWeight ?? (request.train === undefined ? model.thresholds.low : -model.prior)
  const writer = await pairsWriter(request.out, model)
  const kept: BlockPair[] = []
  const write = (pair: BlockPair): void =>
    writer.write(left.idOf(pair.left), pair.rightId ?? String(pair.right + 1), pair)
  const onPair = request.oneToOne === true ? (pair: BlockPair) => void kept.push(pair) : write
  const { right: path, mapping } = request
  const linked =
    path === undefined
      ? linkWithItself(left, minWeight, onPair)
      : await linkFile({ index, path, mapping, minWeight, threads, looked: left.looked, onPair })
  const chosen = oneToOne(kept)
  for (const pair of chosen) write(pair)
  await writer.end()
  lap('link')
  const { stats } = linked
  return {
    left: sideOf(left.rows, left.rejected, index.notSearchable.length),
    right: path === undefined ? undefined : sideOf(stats.rows, linked.rejected, stats.notSearchable),
    model: {
      name: model.name,
      version: model.version,
      fingerprint: model.fingerprint,
      trained: request.train !== undefined,
    },
    minWeight,
    pairs: request.oneToOne === true ? chosen.length : stats.kept,
    stats,
    seconds,
    peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/**
 * Links two CSV files of people, or de-duplicates one, and writes the pairs to `out`. Needs no database. The right file is streamed. Throws
 * VettingError `bad-mapping`, `bad-model`, `file-not-found` or `extract-refused`.
 */
export const matchFiles = async (request: MatchRequest): Promise<MatchSummary> => {
  const { right, threads = 1 } = request
  const started = startThreads(builtThread, right === undefined ? 1 : threadsFor(right, threads))
  try {
    return await matchWith(request, started)
  } finally {
    await started.close()
  }
}
