import { buildIndex, link, loadModel, type ModelFile, type NameReferences, type Pair } from '../../matchers/index.ts'
import type { Mapping } from '../mapping.ts'
import { oneToOne } from '../oneToOne.ts'
import { readPeople } from '../readPeople.ts'
import type { KeyChoice } from '../keyChoice.ts'
import { startingModel } from '../startingModel.ts'
import { trainOnFiles } from '../trainOnFiles.ts'
import { evaluation, type Evaluation, type WeighedPair } from './evaluation.ts'
import { readTruth } from './readPairs.ts'

export type EvaluateRequest = {
  readonly left: string
  readonly right?: string
  readonly truth: string
  readonly mapping: Mapping
  readonly model: ModelFile
  readonly references: NameReferences
  /** Estimate the model from the files, without the truth. */
  readonly train?: { readonly seed: number }
  /** Candidate keys; `wide` when left out. */
  readonly keys?: KeyChoice
  readonly oneToOne?: boolean
  /** Bits; left out, the model's even odds when trained, else its `low` threshold, as in `matchFiles`. */
  readonly minWeight?: number
}

/** Links the files end to end, every candidate weighed, and holds the outcome against the truth. Errors as `matchFiles`. */
export const evaluateFiles = async (request: EvaluateRequest): Promise<Evaluation> => {
  const left = await readPeople(request.left, request.mapping)
  const right = request.right === undefined ? undefined : await readPeople(request.right, request.mapping)
  const truth = await readTruth(request.truth)
  const file =
    request.train === undefined
      ? startingModel(request.model, request.mapping, request.keys)
      : (await trainOnFiles({ ...request, ...request.train })).file
  const model = loadModel(file, request.references)
  const found: Pair[] = []
  link(buildIndex(model, left.people), right?.people ?? left.people, (pair) => found.push(pair), {
    minWeight: Number.NEGATIVE_INFINITY,
    upper: right === undefined,
  })
  const named = (pair: Pair): WeighedPair => ({
    left: left.ids[pair.left]!,
    right: (right ?? left).ids[pair.right]!,
    weight: pair.weight,
  })
  return evaluation({
    pairs: (request.oneToOne === true ? oneToOne(found) : found).map(named),
    candidates: found.map(named),
    truth,
    threshold: request.minWeight ?? (request.train === undefined ? model.thresholds.low : -model.prior),
    oneFile: right === undefined,
    left: left.ids,
    right: right?.ids ?? [],
  })
}
