import { mostTrained, trainModel, type ModelFile, type NameReferences } from '../matchers/index.ts'
import { drawPeople, type DrawnPeople } from './blocks/drawPeople.ts'
import type { KeyChoice } from './keyChoice.ts'
import type { Mapping } from './mapping.ts'
import { startingModel } from './startingModel.ts'

export type Training = {
  readonly left: string
  /** The file to be linked with; left out, `left` is to be de-duplicated. */
  readonly right?: string
  readonly mapping: Mapping
  /** Comparisons and where to start. */
  readonly model: ModelFile
  readonly references: NameReferences
  /** Candidate keys among which matches are sought; `wide` when left out. */
  readonly keys?: KeyChoice
  readonly seed: number
}

export type Trained = {
  readonly file: ModelFile
  readonly left: DrawnPeople
  readonly right: DrawnPeople | undefined
}

/**
 * Estimates a model from files without labels, by at most `mostTrained` rows of each: the same rows and seed give the same model, in whatever
 * order the rows come. Throws VettingError `bad-mapping`, `bad-model`, `file-not-found` or `extract-refused`.
 */
export const trainOnFiles = async (training: Training): Promise<Trained> => {
  const { mapping, seed, references } = training
  const draw = (path: string): Promise<DrawnPeople> => drawPeople(path, mapping, mostTrained, seed)
  const left = await draw(training.left)
  const right = training.right === undefined ? undefined : await draw(training.right)
  const start = startingModel(training.model, mapping, training.keys)
  return { file: trainModel(start, left.people, right?.people, { seed, references }), left, right }
}
