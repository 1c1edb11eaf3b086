import { loadModel, type Model } from '../matchers/index.ts'
import { trainOnFiles, type Training } from './trainOnFiles.ts'
import { writeModel } from './writeModel.ts'

/** `out` is where the model file goes. */
export type TrainRequest = Training & { readonly out: string }

export type TrainSummary = {
  readonly model: {
    readonly name: string
    readonly version: number
    readonly fingerprint: string
    readonly origin: string
  }
  readonly rows: { readonly left: number; readonly right: number | undefined; readonly rejected: number }
  /** Chance that two rows drawn at random are one person; bits that make a pair as likely one as two. */
  readonly prior: number
  readonly evenOdds: number
  readonly comparisons: readonly { readonly name: string; readonly levels: readonly TrainedLevel[] }[]
}

type TrainedLevel = { readonly level: string; readonly m: number; readonly u: number; readonly weight: number }

const levelsOf = ({ levels, m, u, weights }: Model['comparisons'][number]): TrainedLevel[] =>
  levels.slice(1).map((level, i) => ({ level, m: m[i + 1]!, u: u[i + 1]!, weight: weights[i + 1]! }))

/**
 * Estimates a model from files without labels and writes its file: the same rows and seed give the same bytes, in whatever order the rows
 * come. Throws VettingError `bad-mapping`, `bad-model`, `file-not-found` or `extract-refused`.
 */
export const trainFiles = async (request: TrainRequest): Promise<TrainSummary> => {
  const { file, left, right } = await trainOnFiles(request)
  writeModel(request.out, file)
  const model = loadModel(file, request.references)
  return {
    model: { name: model.name, version: model.version, fingerprint: model.fingerprint, origin: model.origin },
    rows: {
      left: left.rows,
      right: right?.rows,
      rejected: left.rejected.length + (right?.rejected.length ?? 0),
    },
    prior: file.prior.probability,
    evenOdds: -model.prior,
    comparisons: model.comparisons.map((comparison) => ({ name: comparison.name, levels: levelsOf(comparison) })),
  }
}
